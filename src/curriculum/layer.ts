import { z } from 'zod';

/**
 * content/layer.yaml: this content lies over another, and holds only what is its own or otherwise. Whatever it does not
 * have comes from below, today's.
 */
export const LayerFile = z.strictObject({
  base: z.string().min(1).describe('Thư mục nội dung của nền, tính từ thư mục này, ví dụ ../../nen/content'),
  taken: z
    .array(
      z.strictObject({
        file: z.string().min(1).describe('Tệp của nền được thay bằng tệp cùng tên ở đây'),
        was: z
          .string()
          .regex(/^[\da-f]{16}$/, 'do npm run layers viết')
          .describe('Nền nói gì khi thay: do npm run layers viết'),
      }),
    )
    .default([])
    .describe('Những tệp của nền được thay; ghi bằng npm run layers -- --accept'),
});
export type LayerFile = z.infer<typeof LayerFile>;
