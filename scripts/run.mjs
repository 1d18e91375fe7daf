// Every npm script comes through here, because an old Node cannot even read the TypeScript behind it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Khiên cần Node 22.18 trở lên, máy đang chạy Node ${process.versions.node}: hãy cài lại bằng “npm ci” (không thêm --ignore-optional), hoặc cài Node 24 từ nodejs.org.`,
  );
  process.exit(1);
}
const [name] = process.argv.splice(2, 1);
process.on('uncaughtException', (await import('./tell-failure.ts')).tellFailure);
await import(`./${name}.ts`);
