#!/bin/bash
sudo install -m 600 /dev/stdin /etc/rancher/k3s/registries.yaml <<< 'mirrors:
  docker.io:
    endpoint:
      - https://mirror.example.com'
