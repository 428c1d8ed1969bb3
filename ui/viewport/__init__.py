"""The 3D view. Models without Qt: `camera`, `scene`, `picking`.

What draws them: `renderer` and the shaders. What one sees and touches: `view`.
"""
