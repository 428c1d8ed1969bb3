#version 330 core
// One direction of a soft blur; run across and along.
in vec2 at;
uniform sampler2D picture;
uniform vec2 reach;           // from one place asked to the next, as a share of the picture
layout(location = 0) out float soft;

void main() {
    float sum = texture(picture, at).r * 0.20;
    float weights[4] = float[4](0.17, 0.12, 0.07, 0.04);
    for (int i = 0; i < 4; i++) {
        vec2 away = reach * float(i + 1);
        sum += weights[i] * (texture(picture, at + away).r + texture(picture, at - away).r);
    }
    soft = sum;
}
