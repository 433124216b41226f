import type { Registries } from '@/lib/registries/model'
import { printYaml, scalar } from '@/lib/text/print-yaml'
import { CERTIFICATES_BESIDE, lacksEntries, type ExportFormat } from './exported'
import { saying } from '@/lib/words/saying'

/** Source: docs.harvesterhci.io, Settings, containerd-registry; harvester/harvester pkg/settings */
export const harvester: ExportFormat = {
  id: 'harvester',
  title: 'Harvester setting',
  help: 'The setting containerd-registry.',
  only: 'rke2',
  carries: [],
  releaseField: null,
  passwords: saying('Passwords are in the setting in plain text: who may read settings reads them.'),
  certificates: CERTIFICATES_BESIDE,
  lacks: lacksEntries,
  make: ({ parsed: { registries } }) => ({
    fileName: 'containerd-registry.yaml',
    text: printYaml({
      apiVersion: 'harvesterhci.io/v1beta1',
      kind: 'Setting',
      metadata: { name: 'containerd-registry' },
      value: scalar(JSON.stringify(settingOf(registries)), 'single'),
    }),
    notes: [],
  }),
}

function settingOf({ mirrors, configs }: Registries): object {
  return {
    Mirrors: Object.fromEntries(
      [...mirrors].map(([registry, { endpoint, rewrite }]) => [
        registry,
        { Endpoints: endpoint, Rewrites: rewrite.size > 0 ? Object.fromEntries(rewrite) : null },
      ]),
    ),
    Configs: Object.fromEntries(
      [...configs].map(([host, { auth, tls }]) => [
        host,
        {
          Auth:
            auth === null
              ? null
              : {
                  Username: auth.username,
                  Password: auth.password,
                  Auth: auth.auth,
                  IdentityToken: auth.identity_token,
                },
          TLS:
            tls === null
              ? null
              : {
                  CAFile: tls.ca_file,
                  CertFile: tls.cert_file,
                  KeyFile: tls.key_file,
                  InsecureSkipVerify: tls.insecure_skip_verify,
                },
        },
      ]),
    ),
    Auths: null,
  }
}
