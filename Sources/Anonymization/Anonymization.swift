// Anonymization
