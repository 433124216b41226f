import type { Field } from './field'

// Generated from schema.ts: npm run generate
/** The root of the format as fields. */
export const registriesField: Field = {
  "label": "registries.yaml",
  "help": "How this node pulls images. Read once, when K3s or RKE2 starts.",
  "example": "{mirrors: {}, configs: {}}",
  "kind": "group",
  "name": "",
  "nullable": false,
  "unused": false,
  "goType": "registries.Registry",
  "children": [
    {
      "label": "Mirrors",
      "help": "For each registry, the endpoints to ask instead. Each entry becomes a directory in certs.d.",
      "example": "{docker.io: {endpoint: [\"https://mirror.example.com\"]}}",
      "kind": "map",
      "name": "mirrors",
      "nullable": false,
      "unused": false,
      "goType": "map[string]registries.Mirror",
      "children": [],
      "entry": {
        "label": "Mirror",
        "help": "Where images of this registry are pulled from.",
        "example": "{endpoint: [\"https://mirror.example.com\"]}",
        "kind": "group",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "registries.Mirror",
        "children": [
          {
            "label": "Endpoints",
            "help": "Asked in this order until one has the image. Unless disabled, the registry itself is asked last.",
            "example": "[\"https://mirror.example.com\"]",
            "kind": "list",
            "name": "endpoint",
            "nullable": false,
            "unused": false,
            "goType": "[]string",
            "children": [],
            "entry": {
              "label": "Endpoint",
              "help": "URL of a registry that serves the images. Without a path /v2 is added; with a path it is used as written.",
              "example": "https://mirror.example.com:5000",
              "kind": "text",
              "name": "",
              "nullable": false,
              "unused": false,
              "goType": "string",
              "children": [],
              "entry": null,
              "key": null
            },
            "key": null
          },
          {
            "label": "Rewrites",
            "help": "Change the repository in requests to the endpoints, not to the default endpoint. If several match, a random one counts.",
            "example": "{\"^rancher/(.*)\": \"mirrored/rancher/$1\"}",
            "kind": "map",
            "name": "rewrite",
            "nullable": false,
            "unused": false,
            "goType": "map[string]string",
            "children": [],
            "entry": {
              "label": "Replacement",
              "help": "Takes the place of every match; $1 or ${1} stands for the first group. The result is not checked.",
              "example": "mirrored/rancher/$1",
              "kind": "text",
              "name": "",
              "nullable": false,
              "unused": false,
              "goType": "string",
              "children": [],
              "entry": null,
              "key": null
            },
            "key": {
              "label": "Pattern",
              "help": "Regular expression (Go RE2) matched anywhere in the repository. Write ^ and $ to match all of it.",
              "example": "^rancher/(.*)",
              "kind": "text",
              "name": "",
              "nullable": false,
              "unused": false,
              "goType": "string",
              "children": [],
              "entry": null,
              "key": null
            }
          }
        ],
        "entry": null,
        "key": null
      },
      "key": {
        "label": "Registry",
        "help": "Registry of the image names, host[:port]. \"*\" stands for every registry that has no entry of its own.",
        "example": "docker.io",
        "kind": "text",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "string",
        "children": [],
        "entry": null,
        "key": null
      }
    },
    {
      "label": "Login and TLS, by host",
      "help": "Credentials and TLS settings for each host that is contacted: endpoints as well as registries.",
      "example": "{mirror.example.com: {tls: {ca_file: /etc/ssl/registry-ca.crt}}}",
      "kind": "map",
      "name": "configs",
      "nullable": false,
      "unused": false,
      "goType": "map[string]registries.RegistryConfig",
      "children": [],
      "entry": {
        "label": "Registry config",
        "help": "Credentials and TLS settings for one host.",
        "example": "{auth: {username: robot, password: s3cret}}",
        "kind": "group",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "registries.RegistryConfig",
        "children": [
          {
            "label": "Credentials",
            "help": "What containerd answers when this host asks for authentication. A pull secret of the pod replaces it.",
            "example": "{username: robot, password: s3cret}",
            "kind": "group",
            "name": "auth",
            "nullable": true,
            "unused": false,
            "goType": "registries.AuthConfig",
            "children": [
              {
                "label": "Username",
                "help": "Sent with the password, after the registry answered 401. When set, auth and identity token are not used.",
                "example": "robot",
                "kind": "text",
                "name": "username",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Password",
                "help": "Password or access token of the user. It ends up in config.toml on the node.",
                "example": "s3cret",
                "kind": "secret",
                "name": "password",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Auth",
                "help": "username:password in Base64, as in ~/.docker/config.json. Used when neither username nor identity token is set.",
                "example": "cm9ib3Q6czNjcmV0",
                "kind": "secret",
                "name": "auth",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Identity token",
                "help": "Refresh token, exchanged at the token server of the registry. Used when no username is set.",
                "example": "eyJhbGciOi…",
                "kind": "secret",
                "name": "identity_token",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              }
            ],
            "entry": null,
            "key": null
          },
          {
            "label": "TLS",
            "help": "How the connection to this host is secured. Even an empty one counts as configured.",
            "example": "{ca_file: /etc/ssl/registry-ca.crt}",
            "kind": "group",
            "name": "tls",
            "nullable": true,
            "unused": false,
            "goType": "registries.TLSConfig",
            "children": [
              {
                "label": "CA file",
                "help": "PEM file on the node with the certificate authority to trust besides those of the system. If it is missing, every pull fails.",
                "example": "/etc/ssl/registry-ca.crt",
                "kind": "path",
                "name": "ca_file",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Client certificate",
                "help": "PEM file on the node, shown to the registry. Needs the client key too, else every pull fails.",
                "example": "/etc/ssl/registry-client.crt",
                "kind": "path",
                "name": "cert_file",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Client key",
                "help": "PEM file on the node with the key of the client certificate.",
                "example": "/etc/ssl/registry-client.key",
                "kind": "path",
                "name": "key_file",
                "nullable": false,
                "unused": false,
                "goType": "string",
                "children": [],
                "entry": null,
                "key": null
              },
              {
                "label": "Skip verification",
                "help": "Accepts any certificate of the registry. Anyone on the way can then read the credentials and change images.",
                "example": "true",
                "kind": "boolean",
                "name": "insecure_skip_verify",
                "nullable": false,
                "unused": false,
                "goType": "bool",
                "children": [],
                "entry": null,
                "key": null
              }
            ],
            "entry": null,
            "key": null
          }
        ],
        "entry": null,
        "key": null
      },
      "key": {
        "label": "Registry host",
        "help": "Host of an endpoint or registry, with the port if the URL has one. Credentials are found by this exact name.",
        "example": "mirror.example.com:5000",
        "kind": "text",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "string",
        "children": [],
        "entry": null,
        "key": null
      }
    },
    {
      "label": "Auths",
      "help": "This is read and never used. Write credentials to configs.<host>.auth.",
      "example": "{}",
      "kind": "map",
      "name": "auths",
      "nullable": false,
      "unused": true,
      "goType": "map[string]registries.AuthConfig",
      "children": [],
      "entry": {
        "label": "Credentials",
        "help": "Read but never used.",
        "example": "{username: robot, password: s3cret}",
        "kind": "group",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "registries.AuthConfig",
        "children": [
          {
            "label": "Username",
            "help": "Sent with the password, after the registry answered 401. When set, auth and identity token are not used.",
            "example": "robot",
            "kind": "text",
            "name": "username",
            "nullable": false,
            "unused": false,
            "goType": "string",
            "children": [],
            "entry": null,
            "key": null
          },
          {
            "label": "Password",
            "help": "Password or access token of the user. It ends up in config.toml on the node.",
            "example": "s3cret",
            "kind": "secret",
            "name": "password",
            "nullable": false,
            "unused": false,
            "goType": "string",
            "children": [],
            "entry": null,
            "key": null
          },
          {
            "label": "Auth",
            "help": "username:password in Base64, as in ~/.docker/config.json. Used when neither username nor identity token is set.",
            "example": "cm9ib3Q6czNjcmV0",
            "kind": "secret",
            "name": "auth",
            "nullable": false,
            "unused": false,
            "goType": "string",
            "children": [],
            "entry": null,
            "key": null
          },
          {
            "label": "Identity token",
            "help": "Refresh token, exchanged at the token server of the registry. Used when no username is set.",
            "example": "eyJhbGciOi…",
            "kind": "secret",
            "name": "identity_token",
            "nullable": false,
            "unused": false,
            "goType": "string",
            "children": [],
            "entry": null,
            "key": null
          }
        ],
        "entry": null,
        "key": null
      },
      "key": {
        "label": "Registry host",
        "help": "Host of an endpoint or registry, with the port if the URL has one. Credentials are found by this exact name.",
        "example": "mirror.example.com:5000",
        "kind": "text",
        "name": "",
        "nullable": false,
        "unused": false,
        "goType": "string",
        "children": [],
        "entry": null,
        "key": null
      }
    }
  ],
  "entry": null,
  "key": null
}
