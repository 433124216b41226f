/** Since when an option exists, and what it does. Source: K3s documentation, private-registry and registry-mirror. */
export const GATES = {
  disableDefaultRegistryEndpoint: {
    help: /* SAID */ 'Pull only from the endpoints of the mirrors and the embedded registry, never from the registry itself: for air gaps, or nodes that must not reach it. Experimental. Holds for registries that have a mirror entry with endpoints and no configs entry of the same name. Set per node; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).' /* END */,
  },
  embeddedRegistry: {
    help: /* SAID */ 'Nodes share the images they have: for each registry under mirrors the node asks its peers first. Set on the servers for the whole cluster; since the January 2024 releases (v1.26.13, v1.27.10, v1.28.6, v1.29.1).' /* END */,
  },
  systemDefaultRegistry: {
    help: /* SAID */ 'K3s and RKE2 pull their own images from this registry: the pause image, packaged components, the runtime image of RKE2. All other images are pulled as before. A host with its port, in K3s also with a path; set on the servers.' /* END */,
  },
  wildcard: {
    help: /* SAID */ 'The entry "*" (in quotes) holds for registries without an entry of their own. Since the March 2024 releases (v1.26.15, v1.27.12, v1.28.8, v1.29.3).' /* END */,
  },
} as const
