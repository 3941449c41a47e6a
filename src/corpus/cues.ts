/**
 * What lines that are no running text look like: bylines, captions, the
 * furniture of web pages and newspapers. Recognised by their wording and shape,
 * never by the file they stand in.
 */

/** 本报记者 某某, 记者 某某 某报 某某 文/图, 通讯员 某某, 文/某某, 作者：某某. */
const REPORTER =
  /^[□■◆●▲◇○]?\s*(?:[（(]\s*)?(?:(?:本报|本刊|本网|本台|新华社|人民网)?(?:首席|见习|实习|特约|特派|全媒体|融媒体)?(?:记者|通讯员|评论员|撰稿人)|(?:作者|撰文|撰稿|摄影|图片|文字|供稿|文|图)\s*[/／:：])/u;
/** 区长 某某, 某区人民政府区长 某某, 管委会主任 某某: an office and a name under a title. */
const OFFICE =
  /^(?:\S{0,16}(?:人民政府|管委会|管理委员会|党工委|区委|县委|市委))?(?:代)?(?:区长|县长|市长|主任|书记|镇长)[\s\u3000]+\S(?:[\s\u3000]?\S){1,3}$/u;
/** （2023年1月10日）, 2023年1月10日, 二〇二三年一月十日. */
const DATE_LINE =
  /^[（(]?\s*(?:\d{4}|[一二三四五六七八九〇零○]{4})年\s*\d?[\d一二三四五六七八九十]*月\s*[\d一二三四五六七八九十]+日\s*[）)]?$/u;

const LONGEST_BYLINE = 60;

export const isByline = (text: string): boolean =>
  text.length <= LONGEST_BYLINE &&
  !/[。！？；]/u.test(text) &&
  (REPORTER.test(text) || OFFICE.test(text) || DATE_LINE.test(text));

/** A byline that runs on at the end of a lead: “……启新程。记者 某某 文/图”. Offset, or -1. */
export function trailingByline(text: string): number {
  const stop = Math.max(
    ...['。', '！', '？', '”', '"', '）', ')'].map((mark) => text.lastIndexOf(mark, text.length - 2)),
  );
  if (stop < 0 || text.length - stop > LONGEST_BYLINE) return -1;
  let at = stop + 1;
  while (/[\s\u3000]/u.test(text.charAt(at))) at += 1;
  return isByline(text.slice(at)) ? at : -1;
}

/** “本报讯（记者 某某）2月19日……”: the length of the credit that opens a news text, or 0. */
export function leadingByline(text: string): number {
  const found =
    /^(?:本报讯|本网讯|本台讯|本刊讯|(?:新华社|人民网)[^，。]{0,12}?\d{1,2}月\d{1,2}日电)[\s\u3000]*(?:[（(][^）)]{0,50}[）)])?[\s\u3000]*/u.exec(
      text,
    );
  return found ? found[0].trimEnd().length : 0;
}

const CAPTION_OPENING = /^(?:图为|图：|图片：|图片说明|图①|图②|图③|[▲△▼▽↑↓←→]|【图|（图|\(图)/u;
const CAPTION_CREDIT =
  /(?:[\s\u3000（(/／](?:摄|摄影|供图|图|制图|资料图|资料图片)[）)]?|[\u4e00-\u9fff]{2,4}[\s\u3000]*摄[）)]?)。?$/u;

/** Says of itself that it stands under a picture. */
export const saysCaption = (text: string): boolean =>
  text.length <= 80 &&
  !/[；]/u.test(text) &&
  (CAPTION_OPENING.test(text) || (CAPTION_CREDIT.test(text) && !REPORTER.test(text)));

/** Words of web pages and newspaper pages that no report uses of itself in a line of their own. */
const CHROME =
  /(?:加入收藏|收藏本[站页]|阅读时长|扫码|扫一扫|二维码|公众号|微信分享|分享到|点击(?:下载|查看|进入|阅读)|免费下载|登录|注册|会员|版权所有|备案号|ICP备|公网安备|责任编辑|责编|编辑[:：]|审核[:：]|来源[:：]|发布时间|发布日期|更新时间|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|量|次数)|字[号体][:：]|字号[大中小]|打印(?:本页)?|关闭窗口|上一[篇页]|下一[篇页]|相关(?:阅读|链接|新闻|推荐)|推荐阅读|热门(?:文章|推荐)|当前位置|您(?:现在|所在)的位置|网站首页|返回(?:顶部|首页)|展开全文|举报|纠错|客服|文库|领取|第\s*\d+\s*版|\d+\s*版$|共\s*\d+\s*页|第\s*\d+\s*页|[（(](?:下转|上接)第|https?:\/\/|www\.|Copyright|©|admin)/iu;
/** Ornaments that separate the parts of a page. */
const ORNAMENT = /[◆◇★☆●○■□▲△►▶»«|｜~～^_=]{1}/u;
/** The name of a paper or site, alone on its line. */
const NEWSPAPER = /^\p{Script=Han}{2,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|周刊|新闻网)$/u;
const CONTENTS_LEADER = /[.…·．]{4,}\s*\d+$/u;

/** A line of page furniture: short, no sentence, and says so. */
export const isFurniture = (text: string): boolean =>
  text.length <= 80 &&
  !/[。；]/u.test(text) &&
  (CHROME.test(text) ||
    NEWSPAPER.test(text) ||
    CONTENTS_LEADER.test(text) ||
    /^[\d\s\u3000./-]+$/u.test(text) ||
    /^[^\p{L}\p{N}*＊]+$/u.test(text));

/** Ornaments give furniture away only at the margins of a text, where nothing else is expected. */
export const isMarginFurniture = (text: string): boolean =>
  isFurniture(text) || (text.length <= 60 && ORNAMENT.test(text) && !/[。；]/u.test(text));
