import { z } from 'zod';

const name = z.string().min(1).describe('Tên gọi nơi này, để thấy trên màn hình, ví dụ Máy chủ của xã');
const folder = (what: string) =>
  z
    .string()
    .regex(
      /^([A-Za-z]:[\\/]|[\\/]{2}|\/).*[^\\/]/,
      'cần đường dẫn đầy đủ, ví dụ D:\\web\\khien, \\\\may-chu\\chung hoặc /srv/khien',
    )
    .describe(what);
/** What a shell would read as more than a name is no name of a machine. */
const HOST = /^([\w.-]+@)?[\w-][\w.-]*$/;

/**
 * A place that a published site is put to. Whatever the kind, what stands there is the old site until the new one is
 * there whole.
 */
export const Place = z.discriminatedUnion('kind', [
  z.strictObject({
    name,
    kind: z.literal('folder').describe('Máy chủ web trên máy này: phục vụ một thư mục'),
    folder: folder('Thư mục, đúng thư mục được phục vụ; Khiên giữ các bản trong .khien bên cạnh'),
  }),
  z.strictObject({
    name,
    kind: z.literal('share').describe('Thư mục chung của trường: mở bằng cách bấm đúp, không cần máy chủ web'),
    folder: folder('Thư mục, ví dụ \\\\may-chu\\chung\\khien'),
  }),
  z.strictObject({
    name,
    kind: z.literal('server').describe('Máy chủ web qua SSH'),
    host: z.string().regex(HOST, 'viết như ten@may-chu.vn').describe('Tên đăng nhập và máy, ví dụ khien@may-chu.vn'),
    port: z.int().min(1).max(65_535).default(22).describe('Cổng SSH'),
    folder: z
      .string()
      .regex(/^\/[\w./-]*\w$/, 'cần đường dẫn đầy đủ trên máy chủ, chữ không dấu, ví dụ /srv/khien')
      .describe('Thư mục, trên máy chủ; trang nằm ở current trong đó'),
    by: z
      .enum(['rsync', 'sftp'])
      .default('sftp')
      .describe('rsync chỉ gửi phần đã đổi, cần có ở cả hai máy; sftp có sẵn trên Windows, lần nào cũng gửi cả trang'),
    key: folder('Tệp khoá SSH, khi không phải khoá mặc định').optional(),
  }),
  z.strictObject({
    name,
    kind: z.literal('git').describe('GitHub Pages hay Cloudflare Pages: đăng nguyên một nhánh git'),
    repository: z
      .string()
      .regex(/^(https:\/\/|ssh:\/\/|git@|\/|[A-Za-z]:[\\/])/, 'cần địa chỉ của kho, ví dụ git@github.com:xa/khien.git')
      .describe('Địa chỉ kho, ví dụ https://github.com/xa/khien.git'),
    branch: z
      .string()
      .regex(/^\w[\w./-]*$/, 'chữ không dấu, ví dụ gh-pages')
      .default('gh-pages')
      .describe('Nhánh chỉ dành cho trang: mỗi lần công bố viết lại cả nhánh'),
  }),
]);
export type Place = z.infer<typeof Place>;
export type PlaceOf<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>;

/** content/publish.yaml: where the site goes. Without it, it stands on this machine alone. */
export const PlacesFile = z.strictObject({
  places: z
    .array(Place)
    .refine(
      (places) => new Set(places.map(({ name }) => name)).size === places.length,
      'hai nơi trùng tên: đặt mỗi nơi một tên',
    )
    .describe('Các nơi đặt trang, lần lượt'),
});
export type PlacesFile = z.infer<typeof PlacesFile>;
