/**
 * The furniture of web pages and newspapers: navigation, publication data,
 * page numbers, folios. Two sorts of words: some no report says of itself,
 * others (注册, 举报) a report does use, so that they count at its margins only.
 */

/** In any place of a text. */
const CHROME =
  /(?:加入收藏|收藏本[站页]|阅读时长|微信分享|分享(?:到|至)[:：]?|点击(?:下载|查看|进入|阅读)|免费下载|版权所有|备案号|ICP备|公网安备|网站标识码|责任编辑|责编|编辑[:：]|审核[:：]|校对[:：]|(?:信息)?来\s*源\s*[:：]|发布时间|发布日期|发布机构|更新时间|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|量|次数|[:：])|字[号体]\s*[:：]|【字[号体]|打印本页|[【[]打印|关闭(?:窗口|本页)|上一[篇页][:：]|下一[篇页][:：]|^[上下]一[篇页]|相关(?:阅读|链接|新闻|推荐)[:：]?$|推荐阅读|往期(?:推荐|回顾|精彩)|热门(?:文章|推荐)|您?(?:当前|现在|所在)的?位置|^您的位置\s*[:：]|首页\s*[>＞»›]|位置\s*[:：]\s*首页|发表时间\s*[:：]|(?:>>|＞＞|»).+(?:>>|＞＞|»)|网站首页|返回(?:顶部|首页)|展开全文|^第\s*[A-Z]?\d+\s*版|^[A-Z]?\d+\s*版(?:$|[\s：:])|第\s*\d+\s*版$|共\s*\d+\s*页|第\s*\d+\s*页|[（(](?:下转|上接)第|https?:\/\/|www\.|Copyright|©|日\s*星期[一二三四五六日]|\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2})/iu;
/** 索 引 号：…, 发文机关：…: the table over a document on a government site. */
const RECORD =
  /^(?:索\s*引\s*号|发文机关|发文字号|文\s*号|成文日期|主题分类|主\s*题\s*词|公开方式|公开日期|公文种类|有\s*效\s*性|名\s*称|标\s*题|主办|承办|主办单位|承办单位|技术支持|联系电话|邮编|地址)\s*[:：]/u;
const NAVIGATION = /^(?:网站)?首页(?:$|[\s\u3000|｜>»])/u;
/** 2023-03-15 09:12. */
const TIMESTAMP = /^\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?[\s\u3000]+\d{1,2}[:：]\d{2}/u;
/** Only where nothing else is expected, and only in a short line. */
const MARGINAL =
  /(?:扫码|扫一扫|二维码|公众号|登录|注册|会员|举报|纠错|客服|文库|领取|打印|分享|admin|联系我们|网站地图|无障碍|手机版|收藏|微信|微博|在看|点赞|^[—\s-]*END[—\s-]*$)/iu;
const LONGEST_MARGINAL = 12;
/** A4 特别报道, 04 要闻: the head of a newspaper page. */
const FOLIO = /^(?:[A-Z]\d{1,2}|0\d)[\s\u3000]+\p{Script=Han}{2,6}$/u;
/** Where the page had a picture. */
const PLACEHOLDER =
  /^(?:[<[【（(]\s*(?:图片|图|视频|音频|image)\s*[>\]】）)]|!\[[^\]]*\]\([^)]*\)|<img[^>]*>)$/iu;
/** Ornaments that separate the parts of a page. */
const ORNAMENT = /[◆◇★☆●○■□▲△►▶»«|｜~～^_=]/u;
/** The name of a paper or site, alone on its line. */
const NEWSPAPER =
  /^\p{Script=Han}{2,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|周刊|新闻网)(?:[·•\s]+\p{Script=Han}{2,8})?$/u;
const CONTENTS_LEADER = /[.…·．]{4,}\s*[\dⅠ-Ⅻ（()）-]+$/u;
const LONGEST = 80;

/** A line of a table of contents, its page number included. */
export const isContentsLine = (text: string): boolean => text.length <= LONGEST && CONTENTS_LEADER.test(text);

/** A line of page furniture: short, no sentence, and says so. */
export const isFurniture = (text: string): boolean =>
  text.length <= LONGEST &&
  !/[。；]/u.test(text) &&
  (CHROME.test(text) ||
    RECORD.test(text) ||
    NAVIGATION.test(text) ||
    TIMESTAMP.test(text) ||
    NEWSPAPER.test(text) ||
    PLACEHOLDER.test(text) ||
    /^[\d\s\u3000./:：—–－·-]+$/u.test(text) ||
    /^[^\p{L}\p{N}*＊×]+$/u.test(text));

/** The same at the margins of a text, where ornaments and the words of web pages give furniture away. */
export const isMarginFurniture = (text: string): boolean =>
  isFurniture(text) ||
  FOLIO.test(text) ||
  (!/[。；]/u.test(text) &&
    ((text.length <= 60 && ORNAMENT.test(text)) || (text.length <= LONGEST_MARGINAL && MARGINAL.test(text))));

/** When and whence a page was published: stands under its title. */
export const isPublication = (text: string): boolean =>
  isFurniture(text) &&
  (TIMESTAMP.test(text) ||
    /(?:来\s*源\s*[:：]|发[布表](?:时间|日期)|时间\s*[:：]|浏览|\d{4}-\d{1,2}-\d{1,2})/u.test(text));

/** Heads the links at the foot of a page. */
export const isLinkList = (text: string): boolean =>
  /^[【[]?(?:相关(?:阅读|链接|新闻|推荐|文章)|推荐阅读|往期(?:推荐|回顾|精彩)|热门(?:文章|推荐|新闻)|延伸阅读|更多新闻)/u.test(
    text,
  );

/** Where a visitor of the site stands: what is over it belongs to the site. */
export const isBreadcrumb = (text: string): boolean =>
  /(?:位置\s*[:：]|首页\s*(?:>|＞|»|-))/u.test(text) || NAVIGATION.test(text);
