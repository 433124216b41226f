# The command, the server and the page. Build the project first: npm run build
#
# NODE_IMAGE is an image with Node 20.9 or newer, by its digest, so that the same base is built upon each time:
#   docker buildx imagetools inspect docker.io/library/node:22-bookworm-slim --format '{{json .Manifest.Digest}}'
#   docker build --build-arg NODE_IMAGE=docker.io/library/node@sha256:… --tag pullpath:0.1.0 .
ARG NODE_IMAGE
FROM ${NODE_IMAGE}

LABEL org.opencontainers.image.title="pullpath" \
      org.opencontainers.image.description="What a K3s or RKE2 node does with registries.yaml" \
      org.opencontainers.image.licenses="MIT"

COPY LICENSE /opt/pullpath/
COPY dist /opt/pullpath/dist
RUN ln -s /opt/pullpath/dist/pullpath.mjs /usr/local/bin/pullpath

# Another interface than loopback: PROBE_MODE is off unless it is set.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4600
EXPOSE 4600
USER 65532:65532
WORKDIR /work

HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

# Any command of pullpath: docker run --rm -v "$PWD:/work:ro" pullpath:0.1.0 lint registries.yaml
ENTRYPOINT ["pullpath"]
CMD ["serve"]
