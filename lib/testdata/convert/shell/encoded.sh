#!/bin/bash
echo bWlycm9yczoKICBkb2NrZXIuaW86CiAgICBlbmRwb2ludDoKICAgICAgLSBodHRwczovL21pcnJvci5leGFtcGxlLmNvbQo= | base64 -d | sudo tee /etc/rancher/rke2/registries.yaml
