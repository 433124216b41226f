/** A file with comments at every kind of place, in several styles. */
export const COMMENTED = `# Managed by ops; ask before you touch this.

mirrors:   # what we mirror
  # Docker Hub is rate limited.
  "docker.io":
      endpoint:
      - 'https://old.example.com:5000'   # the old one, until spring
      - https://second.example.com
      rewrite: { '^rancher/(.*)': "mirrored/rancher/$1" }  # one project

  quay.io: {endpoint: ["https://old.example.com:5000"]}

configs:
    "old.example.com:5000":   # moved to the new host soon
        auth: &puller
            username: puller
            password: 'it''s secret'
    second.example.com:
        auth: *puller
# the end`

/** The lines of the second text that the first one does not have. */
export function linesThatDiffer(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line))
}
