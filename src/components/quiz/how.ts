import type { WebQuestion } from '../../questions/question.ts';

/** What each kind asks a pupil to do. */
export const HOW: Record<WebQuestion['kind'], string> = {
  single: 'Chọn một câu trả lời.',
  multiple: 'Chọn tất cả những câu đúng.',
  'true-false': 'Mỗi ý dưới đây đúng hay sai?',
  'short-answer': 'Viết câu trả lời thật ngắn.',
  order: 'Đưa từng việc lên hoặc xuống cho đúng thứ tự.',
  match: 'Mỗi ý đi với ý nào? Em chọn cho từng ý.',
  'find-signs': 'Bấm vào những chỗ có gạch chân mà em thấy đáng ngờ.',
  story: 'Đọc từng cảnh rồi chọn việc em sẽ làm.',
};
