#include "CMatching.h"

#include <string.h>

// Sorts a few numbers.
static void sort(int32_t *numbers, size_t count) {
  for (size_t i = 1; i < count; i++) {
    const int32_t number = numbers[i];
    size_t place = i;
    for (; place > 0 && numbers[place - 1] > number; place--) numbers[place] = numbers[place - 1];
    numbers[place] = number;
  }
}

// Follows what is pending to the states that consume something, and to the patterns that accept.
static void find_reachable(const scrubjay_state *states, size_t pending, scrubjay_subset *subset) {
  int32_t *stack = subset->pending;
  if (++subset->round == 0) {
    memset(subset->marks, 0, subset->state_count * sizeof *subset->marks);
    subset->round = 1;
  }
  size_t members = 0, accepts = 0;
  while (pending > 0) {
    const int32_t index = stack[--pending];
    if (subset->marks[index] == subset->round) continue;
    subset->marks[index] = subset->round;
    const scrubjay_state *state = &states[index];
    if (state->set >= 0) {
      subset->members[members++] = index;
    } else if (state->set == scrubjay_accepts) {
      subset->accepts[accepts++] = state->pattern;
    } else {
      stack[pending++] = state->other;
      stack[pending++] = state->next;
    }
  }
  if (accepts > 0) {
    sort(subset->accepts, accepts);
    // What is nominated need not be followed any more.
    size_t left = 0;
    for (size_t i = 0; i < members; i++) {
      const int32_t member = subset->members[i];
      size_t known = 0;
      while (known < accepts && subset->accepts[known] != states[member].pattern) known++;
      if (known < accepts) subset->marks[member] = subset->round - 1;
      subset->members[left] = member;
      left += known == accepts;
    }
    members = left;
  }
  subset->member_count = members;
  subset->accept_count = accepts;
}

void scrubjay_begin_subset(
    const scrubjay_state *states, const int32_t *entries, size_t count, scrubjay_subset *subset) {
  memcpy(subset->pending, entries, count * sizeof *entries);
  find_reachable(states, count, subset);
}

void scrubjay_step_subset(
    const scrubjay_state *states, const int32_t *members, size_t count, const bool *membership,
    scrubjay_subset *subset) {
  size_t pending = 0;
  for (size_t i = 0; i < count; i++) {
    const scrubjay_state *state = &states[members[i]];
    subset->pending[pending] = state->next;
    pending += membership[state->set];
  }
  find_reachable(states, pending, subset);
}

uint64_t scrubjay_hash_subset(const scrubjay_subset *subset) {
  // A sum, so that the order of the members does not count.
  uint64_t sum = 0;
  for (size_t i = 0; i < subset->member_count; i++) {
    const uint64_t mixed = (uint32_t)subset->members[i] * UINT64_C(0x9e3779b97f4a7c15);
    sum += mixed ^ mixed >> 32;
  }
  for (size_t i = 0; i < subset->accept_count; i++)
    sum = (sum ^ (uint32_t)subset->accepts[i]) * UINT64_C(0xd6e8feb86659fd93);
  return sum ^ sum >> 32;
}

bool scrubjay_has_members(const scrubjay_subset *subset, const int32_t *members, size_t count) {
  if (count != subset->member_count) return false;
  for (size_t i = 0; i < count; i++) {
    if (subset->marks[members[i]] != subset->round) return false;
  }
  return true;
}
