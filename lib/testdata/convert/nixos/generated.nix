{ pkgs, lib, ... }:
let
  mirror = "https://mirror.example.com";
in {
  # The file is the same on all nodes.
  environment.etc."rancher/rke2/registries.yaml".source = (pkgs.formats.yaml { }).generate "registries.yaml" {
    mirrors."docker.io".endpoint = [ "https://mirror.example.com" mirror ];
    configs."mirror.example.com".tls = {
      ca_file = "/etc/ssl/certs/lab.pem";
      insecure_skip_verify = false;
    };
  };
}
