#!/bin/bash
# The file of the lab.
file=/etc/rancher/k3s/registries.yaml
echo "mirrors:" > "$file"
echo '  docker.io:' >> $file
printf '    %s:\n      - "%s"\n' endpoint "https://mirror.example.com" >> ${file}
{
  echo "configs:"
  echo "  mirror.example.com:"
  printf '    tls:\n      insecure_skip_verify: true\n'
} | sudo tee -a "$file" >/dev/null
curl -sfL https://get.k3s.io | INSTALL_K3S_VERSION="v1.33.4+k3s1" sh -s - server --disable-default-registry-endpoint
