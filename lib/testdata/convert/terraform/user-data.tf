resource "aws_instance" "node" {
  ami       = data.aws_ami.sles.id
  user_data = <<EOF
#cloud-config
write_files:
  - path: /etc/rancher/rke2/registries.yaml
    content: |
      mirrors:
        docker.io:
          endpoint:
            - https://${var.mirror}
  - path: /etc/rancher/rke2/config.yaml.d/registry.yaml
    content: |
      disable-default-registry-endpoint: true
runcmd:
  - curl -sfL https://get.rke2.io | INSTALL_RKE2_VERSION=v1.33.4+rke2r1 sh -
EOF
}
