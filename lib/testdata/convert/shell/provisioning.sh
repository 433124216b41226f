#!/bin/sh
set -eux
mkdir -p /etc/rancher/k3s
cat <<EOF >/etc/rancher/k3s/registries.yaml
mirrors:
  "my.private.registry.example.com:5000":
    endpoint:
      - http://my.private.registry.example.com:5000
EOF
