// Scrubjay
