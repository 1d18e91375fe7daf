import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from './run-tests.ts';
import { readOptions } from './read-options.ts';

const HELP = `npm run test:large -- [tên tệp kiểm thử…]

Các bài kiểm thử cần chương trình lớn: LibreOffice (mở bản Word, bảng tính), bộ kiểm Open XML (bản Word, bản trình chiếu, bảng tính đúng lược đồ),
Java (HTML hợp chuẩn theo vnu, bản in hợp PDF/UA-1 theo veraPDF lấy từ Maven Central), trình phát QTI, hệ thống học SCORM (scorm-again)
trong trình duyệt; máy chủ SSH, rsync, nginx để đặt trang thử; lược đồ SCORM của ADL, lược đồ QTI (trong qtiworks-jqtiplus lấy từ Maven Central).
Trên Debian thì tự cài; nơi khác thì bỏ qua phần thiếu và nói rõ.`;

/** A large program, what of Debian's brings it, and what is not tested without it. */
const PROGRAMS = [
  {
    name: 'LibreOffice',
    file: '/usr/bin/soffice',
    packages: ['libreoffice-writer-nogui', 'libreoffice-impress-nogui'],
    without: 'bản Word và bản trình chiếu không được mở thử',
  },
  {
    name: 'LibreOffice Calc',
    file: '/usr/lib/libreoffice/program/libsclo.so',
    packages: ['libreoffice-calc-nogui'],
    without: 'bảng tính cho Kahoot, Wayground không được mở thử',
  },
  {
    name: 'Java',
    file: '/usr/bin/java',
    packages: ['default-jre-headless'],
    without: 'HTML không được đối chiếu chuẩn bằng vnu',
  },
  {
    name: 'sshd',
    file: '/usr/sbin/sshd',
    packages: ['openssh-server', 'openssh-client'],
    without: 'việc đặt trang lên máy chủ qua SSH không được thử',
  },
  {
    name: 'rsync',
    file: '/usr/bin/rsync',
    packages: ['rsync'],
    without: 'việc đặt trang lên máy chủ bằng rsync không được thử',
  },
  {
    name: 'nginx',
    file: '/usr/sbin/nginx',
    packages: ['nginx-light'],
    without: 'mẫu cấu hình nginx không được thử',
  },
  {
    name: 'Maven',
    file: '/usr/bin/mvn',
    packages: ['maven'],
    without: 'không lấy được veraPDF và lược đồ QTI',
  },
];

/** What comes from Maven Central, by the folder of its pom; where it is out of reach our own rules alone judge. */
const JARS = [
  { folder: 'verapdf', name: 'veraPDF', without: 'bản in không được đối chiếu với PDF/UA-1' },
  { folder: 'qti', name: 'qtiworks-jqtiplus', without: 'gói QTI không được đối chiếu với lược đồ' },
];

const read = readOptions(HELP, {}, { rest: true });
if (read) {
  const project = path.resolve(import.meta.dirname, '..');
  for (const { name, file, packages, without } of PROGRAMS) {
    if (!existsSync(file)) install(name, packages);
    if (!existsSync(file)) console.log(`Bỏ qua: máy không có ${name}, nên ${without}.`);
  }
  const large = path.join(project, 'test/large');
  if (!existsSync(path.join(large, 'node_modules')))
    execFileSync('npm', ['ci', '--prefix', large], { stdio: 'inherit', shell: process.platform === 'win32' });
  for (const { folder, name, without } of JARS) bringJars(path.join(large, folder), name, without);
  await runTests(path.join(large, 'vitest.config.ts'), read.rest);
}

/** The jars that a folder's pom names, once, whole or not at all. */
function bringJars(folder: string, name: string, without: string): void {
  const [jars, coming] = [path.join(folder, 'jars'), path.join(folder, 'coming')];
  if (existsSync(jars)) return;
  rmSync(coming, { recursive: true, force: true });
  try {
    const words = ['-q', '-B', '-f', path.join(folder, 'pom.xml'), 'dependency:copy-dependencies'];
    execFileSync('mvn', [...words, `-DoutputDirectory=${coming}`], { stdio: 'ignore', timeout: 300_000 });
    renameSync(coming, jars);
  } catch {
    console.log(`Bỏ qua: không lấy được ${name} từ Maven Central, nên ${without}.`);
  }
}

/** Tries to bring a program from Debian's packages; does nothing where that can't be done. */
function install(name: string, packages: string[]): void {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  console.log(`Đang cài ${name} (${packages.join(', ')})…`);
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['-y', '-q', 'update'], options);
    execFileSync('apt-get', ['-y', '-q', 'install', '--no-install-recommends', ...packages], options);
  } catch {
    // Told as skipped by the caller.
  }
}
