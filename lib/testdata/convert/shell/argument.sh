#!/bin/sh
ssh root@node "cat > /etc/rancher/k3s/registries.yaml" <<EOF
mirrors:
  docker.io:
    endpoint:
      - https://mirror.example.com
    rewrite:
      "^rancher/(.*)": "proxy/$1"
EOF
