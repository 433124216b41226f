import type { ChapterWords } from '@/lib/guide/words'

export const AIR_GAP = {
  title: 'Without the internet: flags, embedded registry, own images',
  short: 'Air gap',
  lead: 'A node without a way out needs each image on a mirror, on another node or on its own disk, and has to be kept from asking outside.',
  points: {
    flag: {
      says: '--disable-default-registry-endpoint takes the default endpoint away.',
      text: 'Then only the endpoints of a mirror are asked, and the embedded registry. It is a flag of each node, so some can have it and others not. It exists since January 2024: v1.26.13, v1.27.10, v1.28.6 and v1.29.1; the K3s documentation calls it experimental.',
    },
    'flag-holes': {
      says: 'The flag counts for registries with a mirror alone.',
      text: 'A registry that is not below mirrors is asked as ever. The mirror `"*"` is a way to have all of them.',
      otherwise:
        'The K3s documentation names that exception. There are three more: a mirror that has no endpoints, a registry that is below configs under the same key, even with nothing in it, and a hosts.toml that containerd cannot read.',
    },
    embedded: {
      says: 'With --embedded-registry, nodes give each other what they have.',
      text: 'It is a flag of the servers, for the whole cluster. Registries below mirrors take part, also without endpoints; the wildcard does since March 2024. The node itself is asked first, under the original name, on port 6443, with RKE2 on 9345; what it lacks it looks for on the others. Nothing is found by the tag `latest`.',
    },
    import: {
      says: 'Images on the disk of the node need no registry.',
      text: 'K3s imports the archives in `/var/lib/rancher/k3s/agent/images` when it starts. With imagePullPolicy `IfNotPresent` no registry is asked for them. With `Always`, which is the default for the tag `latest`, registries are asked all the same.',
    },
    'system-registry': {
      says: '--system-default-registry is for the images of K3s itself.',
      text: 'It puts another registry before the names of the pause image and the packaged components. Images of your pods keep their names. The pause image is pulled with the login of the node alone.',
    },
    list: {
      says: 'Which images a release needs is in its list.',
      text: 'k3s-images.txt is among the files of each release on GitHub; RKE2 has lists for each part. The tab Images reads such a list and shows for each image who is asked.',
    },
    fill: {
      says: 'To fill a registry, pull, tag and push each image.',
      text: 'A computer with Docker, or a similar program, that reaches both sides is enough. The name in your registry is the one that the plan asks for: with a rewrite it is the rewritten one. Docker pushes the platform that it pulled alone; skopeo and crane copy all of them.',
    },
  },
  examples: {
    holes: 'The flag is on, and Docker Hub is asked all the same: its key is below configs, too. Take it out there.',
    embedded: 'A mirror without endpoints shares its images. Switch the embedded registry off.',
  },
} as const satisfies ChapterWords
