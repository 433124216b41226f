/** What `--help` says. The names in braces are lists of formats and answers. */
export const HELP_ZH = {
  introduction: `pullpath 显示 K3s 或 RKE2 节点如何处理 registries.yaml：节点为 containerd 写入的文件，
以及拉取镜像时依次访问的 URL。
`,
  commands: {
    render: `pullpath render FILE
    节点为 containerd 写入的文件。
    --reveal  显示密码和令牌
    --json    每个文件作为一段文本，完整且含密码和令牌，与节点上的相同
`,
    plan: `pullpath plan FILE IMAGE…
    containerd 查找每个镜像时依次发出的请求。使用 --distribution rke2 时，如有不同，
    还有 RKE2 启动时拉取自身程序的请求。
    --answer ATTEMPT=ANSWER  假设某次访问得到这样的回答，会发生什么：拉取的过程和
                             kubelet 显示的内容；可以重复，例如
                             --answer 1=404 --answer 2=refused。状态码，或以下之一
{answers}
`,
    images: `pullpath images LIST…
    列表、清单、Helm values、compose 文件、kubectl get -o json 的输出以及 docker、
    crictl 和 ctr 的表格中的镜像，每个一次。
    --registries FILE  同时列出使用这个 registries.yaml 的节点最先访问哪里
`,
    airgap: `pullpath airgap FILE
    节点拉取镜像时可能访问的所有主机，以及其中是否有外部主机。
    退出状态：0 封闭；1 有漏洞；3 有主机不清楚是否在内部。
    --images LIST, --image IMAGE  节点会拉取的镜像；可以重复
    --inside HOST                 位于内部的主机；可以重复
    --disable NAME                K3s 或 RKE2 被要求不部署的组件，与其自身的参数相同
    该版本自行拉取的镜像也会检查，按仓库路径列出。
`,
    fill: `pullpath fill FILE LIST… --to HOST
    生成一个脚本，按重写规则和路径，把每个镜像放到节点在文件的某个端点查找它的位置。
    脚本默认只显示将要做什么；加 --run 才执行，并且可以重复运行。
    --tool docker|skopeo|skopeo-sync|crane|regctl|oras  默认：skopeo；skopeo-sync：它的文件
    --platform OS/ARCH  默认：镜像的所有平台；docker：本机的平台
    --check             询问端点有哪些镜像，不写脚本
`,
    check: `pullpath check [SETTINGS]
    检查必须成立的内容是否成立：对象是 SETTINGS 中 check 列出的文件、节点和镜像，
    默认为 ./pullpath.yaml。pullpath schema --of settings 列出其中的键。
    --format text|json|junit|sarif|markdown  默认：text
`,
    diff: `pullpath diff A [B]
    第二个文件带来的不同：拉取、文件和问题。给出一个 FILE 和两个版本时，是升级检查：
    途中涉及该文件的每个变化，附原因和升级前要做的事。
    --from-release R, --to-release R          两侧的版本；以下参数同理
    --from-distribution, --to-distribution,
    --from-embedded-registry, --to-embedded-registry,
    --from-disable-default-registry-endpoint, --to-disable-default-registry-endpoint
    --image IMAGE                             要比较的镜像；可以重复
    --images FILE                             这样的镜像，每行一个；两者都没有时，
                                              为文件中每个镜像仓库取一个
    --format text|json|markdown               默认：text
    退出状态：0 相同；1 不同；3 在能够确定的范围内相同。
`,
    lint: `pullpath lint FILE…
    文件中的错误，以及与看上去不同的行为。给出目录时，检查其中的 registries.yaml；
    报告会说明跳过了哪些文件以及原因。
    --format text|json|sarif|github  默认：text
    --severity error|warning|info    显示的最低级别；默认：info
    --image IMAGE                    节点会拉取的镜像；可以重复
    --images FILE                    这样的镜像，每行一个
    注释 "# pullpath-ignore CODE" 隐藏旁边或下面的问题，
    "# pullpath-ignore-file CODE" 隐藏整个文件中的问题。
`,
    probe: `pullpath probe FILE IMAGE…
pullpath probe FILE --images LIST
    从本机像 containerd 那样访问各端点，查找每个镜像。
    证书文件从文件中写明的路径读取。如果因为缺少文件、账号、许可或本机就是节点这一
    前提，节点得到的回答可能不同，则结果未定：退出状态 3。
    --images LIST          这种列表（与 images 相同）中的所有镜像，输出为表格：同一主机最多
                           同时四个请求，共用连接和令牌；错误的密码只发送一次。
                           Ctrl+C 保留已完成的结果
    --deep                 还检查清单、配置和各层；可能被计为一次拉取
    --platform OS/ARCH     用于 --deep；默认：linux/amd64
    --read-errors          出错时多发一个请求，以读取镜像仓库的说明
    --allow-realm ORIGIN   可以得到凭据的、位于其他主机的令牌服务器，
                           例如 https://auth.example.com；可以重复
    --allow-redirect ORIGIN, --allow-account ORIGIN
                           重定向可以前往的主机，以及之后可以得到账号的主机
    --on-node              本机就是节点：使用它的 localhost 和证书文件；
                           如果由 root 运行，且存在 /etc/rancher/k3s 或
                           /etc/rancher/rke2，则默认启用；--on-node=false 可关闭
`,
    explain: `pullpath explain [ERRORS]
    拉取错误的含义：Pod 的事件（kubectl describe），crictl、ctr 或 docker 的输出，以及
    containerd、K3s 和 RKE2 的日志；来自文件，默认来自标准输入。
    --registries FILE  节点的 registries.yaml：在它的计划中找到每一行，并说明文件中的
                       问题、所在的行和修正方法；写在 ERRORS 的位置时按内容识别，
                       错误则来自标准输入
    --image IMAGE      节点会拉取的镜像，用于没有写明镜像的行；可以重复
    退出状态：0 没有一行说明拉取失败；1 至少有一次失败的原因已知；
    3 有拉取失败，但没有一行说明原因。
`,
    convert: `pullpath convert FILE…
    取出其他格式的文件中的 registries.yaml，或把它的内容转换成 registries.yaml。
    给出多个文件（containerd 的 hosts.toml 和 config.toml）时，合成一个。
    没有转换的内容会另行报告。
    --from FORMAT  默认：auto；可以是
{from}
`,
    export: `pullpath export FILE --to FORMAT
    把文件写成其他工具的格式；如果该格式能写节点的启动参数，也会写入。
    无法写入的参数和其他丢失的内容会另行报告。
    --to FORMAT    可以是
{to}
`,
    examples: `pullpath examples [NAME]
    列出配方和示例的名称，或输出其中一个的文本。配方会询问各站点不同的内容，
    并说明它要问什么；--json 给出可选的答案。
    --set QUESTION=ANSWER  例如 --set mirrors=docker.io=hub,quay.io=quay；可以重复
`,
    link: `pullpath link FILE [IMAGE]
    生成一个链接，显示文件和该镜像的计划。机密信息和注释会被去除。
    --base URL       pullpath 的地址；默认：http://127.0.0.1:4600
    --keep-comments  保留注释，但去除其中看起来像机密的内容
`,
    reference: `pullpath reference IMAGE…
    containerd 如何解读镜像名称。
`,
    rewrite: `pullpath rewrite PATTERN REPLACEMENT REPOSITORY
pullpath rewrite -
    一条重写规则对仓库路径的作用。用 - 时，从标准输入读取由
    {pattern, replacement, repository} 组成的 JSON 数组，并以 JSON 回答。
`,
    node: `pullpath node
    在 K3s 或 RKE2 节点上以 root 运行：把 K3s 现在会写的内容与已有内容并列，指出问题和
    解决办法，并按已有文件给出每个镜像的计划。会读取服务、启动参数、版本、生成的
    文件、模板和日志，不写入任何内容。
    --root DIR     节点的副本或其磁盘；默认：/
    --image IMAGE  要给出计划的镜像；可以重复；默认：pause 镜像
    --probe        同时从本机运行这些计划，可用 probe 的参数
    --report       输出一行 JSON 供 pullpath report 使用，其中只有哈希、名称和结果
    --lookup       报告中还包括计划中各主机的地址
    --stay         输出之后一直等待，直到被停止
    --node-name NAME, --zone ZONE  报告中的节点名称和可用区
    --mount PATH   这里只有节点上此路径下的内容；可以重复
    无法查明的内容用 --release 和 --distribution 说明。如果有内容无法得知、且没有其他
    问题，退出状态为 3。
`,
    nodes: `pullpath nodes --job-image IMAGE
    查看 kubeconfig 中集群的每个节点：在每个节点上运行一个 Job，并列出节点之间的不同。
    Job 只读地挂载所读取的内容，在集群中没有任何权限。创建的内容最后都会删除，按
    Ctrl+C 后也是如此。作为 kubectl 的插件：kubectl pullpath
    --job-image IMAGE  含有 pullpath 的镜像，来自节点能够访问的镜像仓库
    --image IMAGE      节点要给出计划的镜像；可以重复；默认：pause 镜像
    --probe            节点还会运行这些计划
    --kubeconfig FILE, --context NAME  与 kubectl 相同
    --namespace NAME   已有的命名空间；默认：新建一个，结束时删除
    --mount PATH       另外挂载节点的这个目录，例如存放证书的目录
    --data-dir DIR     与节点的启动参数相同
    --parallel N       同时运行的 Job 数；默认：50
    --wait SECONDS     每个 Job 的等待时间；默认：120
    --keep             保留命名空间和 Job
    --manifest         改为写出 DaemonSet，供通过 Git 部署；不访问集群
    --json             以文件形式输出报告，可由页面和 pullpath report 打开
    退出状态：0 所有节点都有响应、正常且一致；1 有节点有问题或不同；
    3 有些节点的情况无法得知。
`,
    report: `pullpath report FILE…
    根据日志生成同样的报告：pullpath node --report 或 --json 的日志，默认来自标准输入，
    例如 kubectl logs -n pullpath -l app.kubernetes.io/name=pullpath --prefix
    --max-log-requests 1000 | pullpath report。退出状态与 nodes 相同。
    只有当节点使用同一个密钥（变量 PULLPATH_REPORT_KEY）时，文件才能比较；没有密钥时，
    只能比较不含密码的文件。
    --json             以文件形式输出报告
`,
    serve: `pullpath serve
    提供页面及其 API，直到被要求结束。PROBE_MODE、PROBE_ALLOW、PROBE_TOKEN
    和 ALLOWED_HOSTS 决定谁可以使用它，以及它可以访问哪些主机。
    --host ADDRESS         默认：HOST，或 127.0.0.1
    --port N               默认：PORT，或 4600
    --allow-files DIR      DIR 下的证书文件，在文件写明其路径时读取
    --allow-remote-probes  允许在 loopback 以外的接口上使用 PROBE_MODE=local
    --on-node              本机就是节点
    --log json|text        为启动、停止、每个 API 请求和每次运行各写一行日志；不含机密，
                           也不含主机名，除非使用：
    --log-hosts            在运行的日志行中写出访问过的主机
    --metrics [ADDR:]PORT  在此端口的 /metrics 提供 Prometheus 指标；默认：不提供。
                           只写端口时，使用 127.0.0.1 的端口
`,
    completion: `pullpath completion bash|zsh|fish
    供 shell 使用的脚本，用于补全命令、参数及其值。
`,
    schema: `pullpath schema
    registries.yaml 的 JSON Schema。
    --draft 2020-12|07        默认：2020-12
    --of registries|settings  默认：registries；settings：pullpath.yaml 的 schema
`,
  },
  example: '示例：',
  flags: `FILE 是 registries.yaml；- 表示标准输入。参数可以写在任意位置；
-- 之后的内容都不是参数。读取它的命令也能读取
含有它的脚本、Terraform、cloud-init 或其他已知格式。

    --from auto|yaml|FORMAT               yaml：按原样读取；默认：auto
    --part N                              多个文件中的第几个；lint 检查全部
    --json                                供程序使用
    --release v1.33.4+k3s1                节点的版本；默认：最新版本
    --distribution k3s|rke2               默认：k3s
    --disable-default-registry-endpoint   与节点的启动参数相同
    --embedded-registry                   与 server 的启动参数相同
    --system-default-registry R           与 server 的启动参数相同：
                                          K3s 和 RKE2 自己的镜像来自哪里
    --set NAME=VALUE                      占位符的值，例如 {{ NAME }} 或
                                          \${NAME}；可以重复。仅用于 render、plan、
                                          images、airgap、fill、check、diff、lint、
                                          probe、explain 和 export；
                                          没有占位符使用的名称会被拒绝
    --rule CODE=off|note|warning|error    规则的级别；可以重复，优先于
                                          ./pullpath.yaml 中的 rules: {CODE: LEVEL}
    --lang en|zh                          输出的语言；默认取自 LC_ALL 或 LANG，
                                          供程序使用的输出为英文
    --help, --version

退出状态：0 正常；1 文件被拒绝、有错误，或拉取失败；2 用法错误；
3 有拉取的结果未定，且没有已知会失败的拉取。
`,
}
