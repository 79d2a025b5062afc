"""What people decided, kept under seeds/ and stronger than any rule: rights, corrections, given addresses."""
