/** A release of each era of `eras.json`, with the containerd of which the requests were recorded or one that plans alike. */
export const RELEASE_OF_ERA: Readonly<Record<string, string>> = {
  K0: 'v1.28.5+k3s1',
  K1: 'v1.29.1+k3s1',
  K2: 'v1.29.2+k3s1',
  K3: 'v1.29.3+k3s1',
  K4: 'v1.30.4+k3s1',
  K7: 'v1.32.3+k3s1',
}
