"""What an explorer shows, whoever draws it: scene, chronology, axis. Knows no Textual."""
