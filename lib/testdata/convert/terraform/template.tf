resource "ssh_resource" "registries" {
  host = each.value
  file {
    content     = templatefile("${path.module}/registries.yaml.tftpl", { mirror = var.mirror })
    destination = "/etc/rancher/k3s/registries.yaml"
    permissions = "0600"
  }
}
