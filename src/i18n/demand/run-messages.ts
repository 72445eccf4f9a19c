import type { RunIssueCode } from '../../matrix/shards/run-issue.ts';
import { defineTexts } from '../text-engine.ts';

type Messages = Readonly<Record<RunIssueCode, string>>;

const zh: Messages = {
  S01: '分片文件 {{file}} 与写入时不同（摘要不符），没有采用。请加 --resume 重新运行，只重算这一片。',
  S02: '分片 {{x}} 屡次失败，其余分片已完成。涉及 {{n}} 条货流：{{flows}}。原因：{{reason}}。排除后加 --resume 重新运行，只补这一片。',
  S29: '先后有 {{hosts}} 台主机在算分片 {{x}} 时中断，再无消息，故不再派出；其余分片已完成。涉及 {{n}} 条货流：{{flows}}。请查看各主机为何中断（内存不足最为常见），排除后加 --resume 重新运行，只补这一片。',
  S03: '已停止：{{total}} 片中完成 {{done}} 片，都保留在分片目录里。加 --resume 重新运行即可接着算。',
  S10: '连不上 {{x}} 的 Redis（{{reason}}）。请确认已启动、地址和端口无误，并且本机可以访问。',
  S11: '{{x}} 的 Redis 拒绝了口令。口令取自环境变量 YUSUAN_REDIS_PASSWORD（用户名 YUSUAN_REDIS_USERNAME），请核对。',
  S26: '不信任 {{x}} 的 Redis 所出示的证书（{{reason}}）。自建证书机构的证书文件请写入环境变量 NODE_EXTRA_CA_CERTS；证书过期或主机名不符时，请在服务器上更换。',
  S30: '{{x}} 的 Redis 只接受加密连接。请把地址写作 rediss://{{x}}。',
  S27: '本机有 {{n}} 秒没有报告，分片 {{x}} 已由别的主机接手；结果不丢也不重。主机太忙时可加大 --lease，或减少进程。',
  S12: '{{x}} 的 Redis 版本为 {{version}}，队列至少需要 {{least}}。请升级，或改用另一台。',
  S13: '“{{x}}”不是队列地址。请写作 redis://主机:端口，加密连接写作 rediss://；口令不写在地址里，放在环境变量 YUSUAN_REDIS_PASSWORD。',
  S14: '{{x}}：{{part}} 不同，此处是 {{own}}，该次运行是 {{wanted}}，结果会不一致，故不参加。请在各主机使用同一版本和同样的数据。',
  S15: '这次运行已由 {{x}} 主持。请等它结束，或先停掉它；它若已中断，半分钟后即可接手。',
  S16: '{{x}} 的 Redis 没有开启追加文件（appendonly no）：它重启后队列会丢失，须加 --resume 重新运行。分片文件不受影响。',
  S17: '{{x}} 的 Redis 内存不足时会丢弃数据（maxmemory-policy {{policy}}）。请设为 noeviction。',
  S18: '与 {{x}} 的 Redis 断开后没有恢复（{{reason}}）。已完成的分片都在；恢复后加 --resume 重新运行。',
  S19: '还没有主机在取这次运行的分片。请在各主机上运行：{{command}}',
  S23: '目录 {{file}} 中没有这次运行的记录，它不是主持方写分片的目录。请让各主机都指向同一个共享目录。',
  S20: '查询无法执行：{{reason}}',
  S21: '{{file}} 里没有运行结果。请先用 matrix run --out 写出，或指定另一个目录。',
  S24: '结果超过 {{most}} 行，没有显示。请加 --to 文件.parquet 写入文件，或缩小查询范围。',
  S25: '“{{x}}”不是一条 select 查询。查询只读结果，请写一条 select。',
  S28: '合并货流的数据库写不进 {{file}}（{{reason}}）。分片结果都在；请腾出空间，或用 TMPDIR 指定别的文件夹，再加 --resume 运行。',
  S22: 'DuckDB 不能加载（{{reason}}）。请在程序目录运行 npm ci 安装。',
};

const en: Messages = {
  S01: 'The part {{file}} is not what was written (its digest differs) and was not taken. Run again with --resume: it alone is found anew.',
  S02: 'The shard {{x}} failed every time; all others are done. Flows in it: {{n}} ({{flows}}). Why: {{reason}}. Mend that and run again with --resume: it alone is left.',
  S29: '{{hosts}} hosts, one after the other, were never heard of again once they had taken the shard {{x}}: it is given to no more; all others are done. Flows in it: {{n}} ({{flows}}). See why the hosts ended (most often they ran out of memory), mend that and run again with --resume: it alone is left.',
  S03: 'Stopped with {{done}} of {{total}} shards done; they are kept in the folder of parts. Run again with --resume to go on.',
  S10: 'No Redis answers at {{x}} ({{reason}}). Check that it runs, that host and port are right, and that this host may reach it.',
  S11: 'The Redis at {{x}} refuses the password. It is taken from YUSUAN_REDIS_PASSWORD (the user from YUSUAN_REDIS_USERNAME) in the environment; correct it there.',
  S26: 'The certificate of the Redis at {{x}} is not trusted ({{reason}}). Name the file of your own authority in NODE_EXTRA_CA_CERTS; where it has expired or is for another host, replace it on the server.',
  S30: 'The Redis at {{x}} is encrypted. Write its address as rediss://{{x}}.',
  S27: 'This host gave no sign of life for {{n}} seconds, so that another does shard {{x}}; nothing is lost and nothing counts twice. Where hosts are busy, raise --lease or start fewer processes.',
  S12: 'The Redis at {{x}} is version {{version}}; the queue needs {{least}} or later. Upgrade it, or use another.',
  S13: '"{{x}}" is no address of a queue. Write redis://HOST:PORT, or rediss:// where it is encrypted; a password belongs in YUSUAN_REDIS_PASSWORD in the environment, not in the address.',
  S14: '{{x}}: {{part}} differs, {{own}} here and {{wanted}} in the run, so that answers would not agree; it takes no part. Use the same release and data on every host.',
  S15: 'The run is looked after by {{x}} already. Wait for it or stop it first; where it broke off, take over after half a minute.',
  S16: 'The Redis at {{x}} keeps no append-only file (appendonly no): when it restarts, its queue is gone and the run has to be started again with --resume. Parts are not touched.',
  S17: 'The Redis at {{x}} drops data when memory runs short (maxmemory-policy {{policy}}). Set noeviction.',
  S18: 'The connection to the Redis at {{x}} ended and did not come back ({{reason}}). What is done is kept; run again with --resume once it is there.',
  S19: 'No host takes shards of this run yet. Run on each: {{command}}',
  S23: 'The folder {{file}} holds no record of this run, so it is not the one that its coordinator reads. Name the same shared folder on every host.',
  S20: 'The query cannot be answered: {{reason}}',
  S21: 'There are no results of a run in {{file}}. Write them with matrix run --out, or name another folder.',
  S24: 'The answer has more than {{most}} rows and is not shown. Write it into a file with --to FILE.parquet, or ask for less.',
  S25: '"{{x}}" is not one select. Results are only read: ask with a single select.',
  S28: 'The database in which flows are merged cannot be kept in {{file}} ({{reason}}). All parts are there: make room, or name another folder as TMPDIR, and run again with --resume.',
  S22: 'DuckDB cannot be loaded ({{reason}}). Install it with npm ci in the folder of the program.',
};

export const runMessages = { zh, en };

/** What can go wrong with a run that is shared out. */
defineTexts('runIssues', runMessages);
