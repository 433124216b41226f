{ config, pkgs, ... }:
{
  services.k3s = {
    enable = true;
    extraFlags = toString [ "--disable-default-registry-endpoint" ];
  };
  environment.etc."rancher/k3s/registries.yaml".text = ''
    mirrors:
      "docker.io":
        endpoint:
          - "https://mirror.example.com"
        rewrite:
          "^(.*)$": "hub/''${1}"
    configs:
      mirror.example.com:
        auth:
          username: puller
          password: ${config.sops.placeholder.registry}
  '';
}
