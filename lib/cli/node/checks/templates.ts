import { saying } from '@/lib/words/saying'
import type { NodeFinding } from '@/lib/cli/node/finding'
import { isByTemplate } from './written'
import { NAMES, serviceCommand, type NodeFacts } from '@/lib/cli/node/inspection'

/** What a template of the person keeps of what follows from registries.yaml. */
export function checkTemplates(facts: NodeFacts): readonly NodeFinding[] {
  const { templates, program, switches, node } = facts
  const name = NAMES[program]
  const found: NodeFinding[] = templates.ignored.map((path) => ({
    code: 'template-ignored',
    severity: 'warning',
    path,
    line: null,
    wrong: saying('{path} is not read.', { path }),
    effect:
      templates.used === null
        ? saying('{release} reads config.toml.tmpl only.', { release: facts.release.name })
        : saying('{name} takes {used}.', { name, used: templates.used.path }),
    remedy: saying('Move what it says to the one that is read, and remove it.'),
  }))
  for (const { path, concernsRegistries } of templates.dropIns)
    if (concernsRegistries)
      found.push({
        code: 'drop-in-used',
        severity: 'warning',
        path,
        line: null,
        wrong: saying('{path} says something about registries.', { path }),
        effect: saying('containerd reads it after config.toml, and what it says counts.'),
        remedy: saying('Nothing to do if it is meant; plans here do not take it into account.'),
      })
  const { used } = templates
  if (used === null) return found
  const { path } = used
  const base = saying('Begin it with {base}, then run: {restart}', {
    base: '{{ template "base" . }}',
    restart: serviceCommand(facts, 'restart'),
  })
  const { mirrors, configs } = node.parsed.registries
  const hasAuth = [...configs.values()].some(({ auth }) => auth !== null)
  const isInline = switches.registriesWriter === 'inline'
  const wrong: NodeFinding[] = []
  const lose = (code: string, what: NodeFinding['wrong'], effect: NodeFinding['effect']): void =>
    void wrong.push({ code, severity: 'error', path, line: null, wrong: what, effect, remedy: base })
  if (!isInline && !used.hasConfigPath && (mirrors.size > 0 || configs.size > 0))
    lose(
      'template-without-config-path',
      saying('The template {path} has no config_path.', { path }),
      saying('{name} writes certs.d, and containerd does not look there: no mirror and no TLS setting has an effect.', {
        name,
      }),
    )
  if (isInline && !used.hasMirrors && mirrors.size > 0)
    lose(
      'template-without-mirrors',
      saying('The template {path} has no part for mirrors.', { path }),
      saying('config.toml is made of it: no mirror of registries.yaml has an effect.'),
    )
  if (hasAuth && !used.hasAuth)
    lose(
      'template-without-auth',
      saying('The template {path} has no part for logins.', { path }),
      saying('config.toml is made of it: containerd asks all registries without the logins of registries.yaml.'),
    )
  if (wrong.length === 0 && configDiffers(facts) && isByTemplate(facts))
    wrong.push({
      code: 'template-overrides',
      severity: used.extendsBase ? 'warning' : 'error',
      path,
      line: null,
      wrong: saying('config.toml is made of the template {path}, which says something else about registries.', {
        path,
      }),
      effect: saying(
        'containerd follows what the template says, and registries.yaml only where the template leaves it a place.',
      ),
      remedy: used.extendsBase ? saying('Nothing to do if it is meant.') : base,
    })
  if (wrong.length > 0) return [...found, ...wrong]
  return [
    ...found,
    {
      code: 'template-used',
      severity: 'info',
      path,
      line: null,
      wrong: saying('config.toml is made of the template {path}.', { path }),
      effect: saying('What follows from registries.yaml is in it.'),
      remedy: saying('Nothing to do.'),
    },
  ]
}

function configDiffers({ files }: NodeFacts): boolean {
  return files.some(({ path, status }) => path === 'config.toml' && status === 'differs')
}
