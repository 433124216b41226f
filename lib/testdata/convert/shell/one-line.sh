#!/bin/sh
pdsh -l root -w $hosts 'mkdir -p /etc/rancher/rke2/; echo -e "mirrors:\n  docker.io:\n    endpoint:\n      - https://mirror.example.com\nconfigs:\n  mirror.example.com:\n    auth:\n      username: \"'$NAME'\"\n      password: \"'$WORD'\"" > /etc/rancher/rke2/registries.yaml; systemctl restart rke2-server'
