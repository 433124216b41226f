resource "rancher2_cluster_v2" "lab" {
  name               = "lab"
  kubernetes_version = "v1.33.4+rke2r1"
  rke_config {
    machine_global_config = <<EOF
cni: "calico"
disable-default-registry-endpoint: true
EOF
    registries {
      mirrors {
        hostname  = "docker.io"
        endpoints = ["https://mirror.example.com"]
        rewrites = {
          "^rancher/(.*)" = "proxy/$1"
        }
      }
      mirrors {
        hostname  = "quay.io"
        endpoint  = ["https://mirror.example.com"]
      }
      configs {
        hostname                = "mirror.example.com"
        auth_config_secret_name = "registry-account"
        insecure                = true
      }
    }
  }
}
