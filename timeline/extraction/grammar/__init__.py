"""What the parse of a sentence tells, and what it lost: clauses, participants, relative pronouns."""
