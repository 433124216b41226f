/** The file as people name it where it is kept; also as a template of it. */
export const FILE_NAME = /(?:^|[/_-])registr(?:ies|y)\.ya?ml(?:\.(?:j2|tmpl|tpl|tftpl))?$/

/** The file, somewhere in a line of a script. */
export const FILE_NAME_INSIDE = /registr(?:ies|y)\.ya?ml/

/** Variables of Ansible roles and Terraform modules that take the file, as a text or as a map. */
export const FILE_VARIABLE =
  /^(?:registries_config_yaml|custom_registries_yaml|(?:k3s|rke2)_registr(?:ies|y)(?:_config|_content|_file)?(?:_ya?ml)?|(?:k3s|rke2)_(?:private|custom)_registries(?:_ya?ml)?)$/
