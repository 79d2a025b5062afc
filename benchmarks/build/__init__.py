"""What building the archive costs, measured in processes of their own and written to benchmarks/RESULTS.md."""
