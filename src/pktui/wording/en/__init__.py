"""What is said in English whatever the interface speaks: dates of records and of exports."""
