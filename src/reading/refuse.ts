import type { Nodes } from 'mdast';
import { blocks, type Vocabulary } from '../blocks/registry.ts';
import type { Problem } from '../curriculum/problem.ts';
import { problemAt } from './document.ts';
import { startOf, type Element } from './read-attributes.ts';
import { hint } from '../curriculum/suggest.ts';

interface State {
  file: string;
  vocabulary: Vocabulary;
  problems: Problem[];
}

type Words = { what: string; why: string; fix: string };

const CODE: Words = {
  what: 'Có mã lệnh (import, export hoặc biểu thức).',
  why: 'Bài viết chỉ gồm chữ và thẻ, máy không chạy lệnh trong bài.',
  fix: 'Xoá phần này.',
};

/** What Markdown can say and a lesson cannot, by node type or by a name given by the caller. */
const REFUSED: Record<string, Words> = {
  'tieu-de': {
    what: 'Tiêu đề phải là cấp ba (###).',
    why: 'Tên bài và tên hoạt động đã là hai cấp trên.',
    fix: 'Viết ### ở đầu dòng, hoặc dùng thuộc tính title của thẻ.',
  },
  'danh-sach-danh-dau': {
    what: 'Có danh sách đánh dấu [ ] hoặc [x].',
    why: 'Trình soạn bài kiểu điền ô (Keystatic) không mở được danh sách này.',
    fix: 'Dùng danh sách thường “- …”; ô để đánh dấu trên phiếu thì dùng bảng.',
  },
  'kieu-boc-the': {
    what: 'Có thẻ hoặc liên kết nằm trong chữ **đậm**, *nghiêng* hoặc ~~gạch~~.',
    why: 'Trình soạn bài kiểu điền ô (Keystatic) chỉ giữ được chữ đậm, nghiêng ở trong thẻ.',
    fix: 'Đưa dấu sao vào trong: <Fact source="…">**chữ đậm**</Fact>, [**chữ đậm**](https://…).',
  },
  image: {
    what: 'Có hình kiểu ![…](…).',
    why: 'Hình cần lời tả và phải nằm trong thư mục bài.',
    fix: 'Dùng <Figure src="hinh/ten.svg" alt="Lời tả" />.',
  },
  imageReference: {
    what: 'Có hình kiểu ![…][…].',
    why: 'Hình cần lời tả và phải nằm trong thư mục bài.',
    fix: 'Dùng <Figure src="hinh/ten.svg" alt="Lời tả" />.',
  },
  html: {
    what: 'Có mã HTML.',
    why: 'Bài viết không dùng HTML.',
    fix: 'Dùng chữ thường, **đậm**, *nghiêng* hoặc các thẻ của Khiên.',
  },
  mdxjsEsm: CODE,
  mdxFlowExpression: CODE,
  mdxTextExpression: CODE,
};

const OTHER: Words = {
  what: 'Kiểu trình bày này không dùng trong bài.',
  why: 'Trang mạng, giấy in và trình soạn thảo không hiện được nó giống nhau.',
  fix: 'Dùng đoạn văn, danh sách, bảng hoặc các thẻ của Khiên.',
};

/** A Problem for a node that has no place in a lesson. Gives back nothing, so callers can return it. */
export function refuse(node: Nodes, state: State, name: string = node.type): [] {
  const { what, why, fix } = REFUSED[name] ?? OTHER;
  state.problems.push(
    problemAt(
      state.file,
      startOf(node),
      REFUSED[name] === CODE ? 'ma-lenh' : name === 'kieu-boc-the' ? name : 'kieu-trinh-bay',
      what,
      why,
      fix,
    ),
  );
  return [];
}

const TAGS: Record<string, (tag: string, state: State) => Words> = {
  'the-la': (tag, state) =>
    /^[a-z]/.test(tag) || tag === ''
      ? {
          what: `Có mã HTML <${tag}>.`,
          why: 'Bài viết không dùng HTML.',
          fix: 'Dùng chữ thường, **đậm**, *nghiêng* hoặc các thẻ của Khiên.',
        }
      : Object.hasOwn(blocks, tag)
        ? {
            what: `Thẻ <${tag}> không dùng trong loại tệp này.`,
            why: 'Bài và câu hỏi nằm trong hai tệp, mỗi tệp có những thẻ của mình.',
            fix: `Chuyển thẻ sang ${Object.hasOwn(state.vocabulary, 'Question') ? 'bai.mdx' : 'cau-hoi.mdx'}, hoặc dùng một trong: ${Object.keys(state.vocabulary).join(', ')}.`,
          }
        : {
            what: `Không có thẻ <${tag}>.`,
            why: 'Chỉ những thẻ của Khiên mới hiện được trên trang và trên giấy.',
            fix: hint(tag, Object.keys(state.vocabulary)),
          },
  'the-lien-dong': (tag) => ({
    what: `Thẻ <${tag}> đứng thành khối riêng.`,
    why: 'Thẻ này bọc chữ trong một đoạn.',
    fix: `Viết liền trên một dòng: <${tag}>…</${tag}>.`,
  }),
  'the-rieng-dong': (tag) => ({
    what: `Thẻ <${tag}> viết lẫn trong một đoạn chữ.`,
    why: 'Thẻ này là một khối, phải đứng riêng.',
    fix: `Để <${tag}> và </${tag}> mỗi thẻ một dòng riêng, cách nội dung một dòng trống.`,
  }),
  'the-rong': (tag) => ({
    what: `Thẻ <${tag}> không chứa gì bên trong.`,
    why: 'Phần bên trong sẽ bị mất.',
    fix: `Viết <${tag} … /> và đưa nội dung ra ngoài.`,
  }),
  'the-khong-noi-dung': (tag) => ({
    what: `Thẻ <${tag}> trống.`,
    why: 'Một khung trống trên trang làm người đọc bối rối.',
    fix: 'Viết nội dung vào trong, hoặc xoá thẻ.',
  }),
  'the-trong-the-chu': (tag) => ({
    what: `Thẻ <${tag} /> nằm trong một thẻ bọc chữ khác.`,
    why: 'Trình soạn bài kiểu điền ô (Keystatic) sẽ cắt thẻ ngoài làm hai.',
    fix: 'Đưa thẻ ra câu riêng, hoặc viết tên bằng chữ.',
  }),
  'the-trong-chinh-no': (tag) => ({
    what: `Thẻ <${tag}> nằm trong một thẻ <${tag}> khác.`,
    why: 'Trình soạn bài kiểu điền ô (Keystatic) chỉ giữ được một thẻ.',
    fix: 'Bỏ thẻ ở trong, hoặc đóng thẻ ngoài trước.',
  }),
  'the-nguoc-tang': (tag, state) => ({
    what: `Thẻ <${tag}> nằm trong một thẻ bọc chữ nhỏ hơn nó.`,
    why: 'Trình soạn bài kiểu điền ô (Keystatic) sẽ cắt thẻ ngoài thành nhiều phần.',
    fix: `Đặt <${tag}> ra ngoài. Thứ tự từ ngoài vào trong: ${marksOf(state.vocabulary).join(', ')}.`,
  }),
};

const marksOf = (vocabulary: Vocabulary): string[] =>
  Object.values(vocabulary)
    .filter(({ kind }) => kind === 'mark')
    .map(({ name }) => name);

export function refuseTag(node: Element, state: State, rule: keyof typeof TAGS): [] {
  const tag = node.name ?? '';
  const { what, why, fix } = TAGS[rule]!(tag, state);
  state.problems.push(problemAt(state.file, startOf(node), rule, what, why, fix));
  return [];
}
