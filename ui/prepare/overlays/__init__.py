"""What one can see of a part beyond its surface: measures, sections, layers, overhang."""
