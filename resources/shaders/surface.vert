#version 330 core
layout(location = 0) in vec3 position;
uniform mat4 model_view;
uniform mat4 projection;
uniform vec4 section;         // plane in the eye's coordinates: what lies where dot(section, at) > 0 is cut away
out vec3 seen_at;

void main() {
    vec4 at = model_view * vec4(position, 1.0);
    seen_at = at.xyz;
    gl_ClipDistance[0] = -dot(section, at);
    gl_Position = projection * at;
}
