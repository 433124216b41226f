module "kube-hetzner" {
  source = "kube-hetzner/kube-hetzner/hcloud"

  k3s_registries = <<-EOT
    mirrors:
      docker.io:
        endpoint:
          - "https://mirror.example.com"
        rewrite:
          "^(.*)$": "hub/$${1}"
    configs:
      mirror.example.com:
        auth:
          username: ${var.docker_username}
          password: ${var.docker_password}
  EOT
  dns_servers = [
    "1.1.1.1",
  ]
}
