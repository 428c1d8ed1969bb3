#version 330 core
// A rectangle of the plate with the picture that lies on it.
layout(location = 0) in vec3 position;
uniform mat4 model_view;
uniform mat4 projection;
out vec2 at;

void main() {
    at = position.xy * 0.5 + 0.5;
    gl_Position = projection * model_view * vec4(position, 1.0);
}
