locals {
  registries = yamlencode({
    mirrors = {
      "docker.io" = {
        endpoint = ["https://mirror.example.com", "https://${var.second}:5000"]
        rewrite  = { "^rancher/(.*)" = "proxy/$1" }
      }
    }
    configs = {
      "mirror.example.com" = {
        auth = { username = "puller", password = var.password }
        tls  = { insecure_skip_verify = true }
        note = "for the lab"
      }
    }
  })
}
