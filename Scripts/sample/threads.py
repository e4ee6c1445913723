"""Comment trees: old Reddit, the Archive of Our Own."""
from markup import base36, clock, esc, flow, inline, own_text, p, singlefile, slug, zone
from source import number, plain


# ---------------------------------------------------------------- old Reddit

def markdown(post):
    out = []
    for kind, _, inner in post.blocks:
        out.append(p(inner, br="<br/>\n") if kind == "own" else f"<blockquote>\n{p(inner)}\n</blockquote>")
    return "\n\n".join(out) + "\n"


def reddit_time(moment, css="live-timestamp"):
    return (f'<time title="{moment.strftime("%a %b")} {moment.day} {moment.strftime("%H:%M:%S %Y")} UTC" datetime="{moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")}"'
            f' class="{css}">3 years ago</time>')


def reddit(page):
    from source import when
    link, comments = page.posts[0], page.posts[1:]
    sub = page.meta["sub"]
    code = base36(36 ** 5 * 2 + 36 ** 4 * 20 + number(page.path) % 36 ** 4)
    path = f"/r/{sub}/comments/{code}/{slug(link.title, '_')}/"
    page.meta.setdefault("url", f"https://old.reddit.com{path}")
    link.id, link.permalink = f"t3_{code}", f"https://old.reddit.com{path}"
    base = 36 ** 6 * 12 + 36 ** 5 * 22 + number(page.path, "c") % 36 ** 5
    for i, post in enumerate(comments):
        base += 3 + number(page.path, i) % 4000
        post.id = f"t1_{base36(base)}"
        post.permalink = f"https://old.reddit.com{path}{post.id[3:]}/"
        post.thread_parent = link if post.parent is None or post.parent is link else post.parent
        post.score = int(post.opts.get("score", number(page.path, i, "s") % 90 + 1))
    fulln = {a: base36(number(a) % 36 ** 5) for a in {x.author for x in page.posts}}

    def edited(post):
        if "edited" not in post.opts:
            return ""
        post.state = "edited"
        moment = when(post.opts["edited"])
        return f'<time class="edited-timestamp" title="last edited 3 years ago" datetime="{moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")}">*</time>'

    def tagline(post):
        if post.state == "deleted":
            return "<em>[deleted]</em>"
        css = "author submitter may-blank" if post.author == link.author else "author may-blank"
        flair = f'<span class="flair " title="{esc(post.opts["flair"])}">{esc(post.opts["flair"])}</span>' if "flair" in post.opts else ""
        return f'<a href="https://old.reddit.com/user/{post.author}" class="{css} id-t2_{fulln[post.author]}">{post.author}</a>{flair}<span class="userattrs"></span>'

    def kids(post):
        return sum(1 + kids(reply) for reply in post.replies)

    def comment(post):
        nr, text = post.id, "<p>[deleted]</p>\n" if post.state == "deleted" else markdown(post)
        who = "" if post.state == "deleted" else f' data-author="{post.author}" data-author-fullname="t2_{fulln[post.author]}"'
        inner = "".join(comment(reply) for reply in post.replies)
        below = f'<div id="siteTable_{nr}" class="sitetable listing">{inner}<div class="clearleft"></div></div>' if inner else ""
        parent = "" if post.thread_parent is link else f'<li><a href="#{post.thread_parent.id[3:]}" data-event-action="parent" class="bylink" rel="nofollow">parent</a></li>'
        n = kids(post)
        return (f'<div class=" thing id-{nr} noncollapsed {" deleted" if post.state == "deleted" else ""}  comment " id="thing_{nr}" onclick="click_thing(this)" data-fullname="{nr}" data-type="comment" data-gildings="0"'
                f' data-subreddit="{sub}" data-subreddit-prefixed="r/{sub}" data-subreddit-type="public"{who} data-replies="{len(post.replies)}" data-permalink="{path}{nr[3:]}/">'
                f'<p class="parent"><a name="{nr[3:]}"></a></p><div class="midcol unvoted"><div class="arrow up login-required access-required" data-event-action="upvote" role="button" aria-label="upvote" tabindex="0"></div><div class="arrow down login-required access-required" data-event-action="downvote" role="button" aria-label="downvote" tabindex="0"></div></div>'
                f'<div class="entry unvoted"><p class="tagline"><a href="javascript:void(0)" class="expand" onclick="return togglecomment(this)">[–]</a>{tagline(post)} '
                f'<span class="score dislikes" title="{post.score - 1}">{post.score - 1} points</span><span class="score unvoted" title="{post.score}">{post.score} points</span><span class="score likes" title="{post.score + 1}">{post.score + 1} points</span> '
                f'{reddit_time(post.time)}{edited(post)}&nbsp;<a href="javascript:void(0)" class="numchildren" onclick="return togglecomment(this)">({n} child{"" if n == 1 else "ren"})</a></p>'
                f'<form action="#" class="usertext warn-on-unload" onsubmit="return post_form(this, \'editusertext\')" id="form-{nr}xyz"><input type="hidden" name="thing_id" value="{nr}"><div class="usertext-body may-blank-within md-container "><div class="md">{text}</div>\n</div></form>'
                f'<ul class="flat-list buttons"><li class="first"><a href="{post.permalink}" data-event-action="permalink" class="bylink" rel="nofollow">permalink</a></li><li><a href="javascript:void(0)" class="embed-comment">embed</a></li><li class="comment-save-button save-button login-required"><a href="javascript:void(0)">save</a></li>{parent}<li class="report-button login-required"><a href="javascript:void(0)" class="reportbtn access-required" data-event-action="report">report</a></li><li class="reply-button login-required"><a class="access-required" href="javascript:void(0)" data-event-action="comment">reply</a></li></ul><div class="reportform report-{nr}"></div></div>'
                f'<div class="child">{below}</div><div class="clearleft"></div></div>\n<div class="clearleft"></div>')

    tops = [post for post in comments if post.thread_parent is link]
    score = int(link.opts.get("score", number(page.path, "ls") % 1200 + 12))
    body = markdown(link) if link.blocks else ""
    self_text = (f'<div class="expando"><form action="#" class="usertext warn-on-unload" onsubmit="return post_form(this, \'editusertext\')" id="form-{link.id}abc"><input type="hidden" name="thing_id" value="{link.id}"><div class="usertext-body may-blank-within md-container "><div class="md">{body}</div>\n</div></form></div>' if body else "")
    return f'''<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">{singlefile(page)}<head><title>{esc(plain(link.title))} : {sub}</title><meta name="keywords" content=" reddit, reddit.com, vote, comment, submit "><meta name="description" content="The subreddit for fans of the four nations."><meta name="referrer" content="always"><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><link rel="canonical" href="https://www.reddit.com{path}"><meta name="viewport" content="width=1024"><link rel="shorturl" href="https://redd.it/{code}"><link rel="stylesheet" type="text/css" href="//www.redditstatic.com/reddit.css" media="all"></head>
<body class="single-page comments-page"><a tabindex="1" href="#content" id="jumpToContent">jump to content</a><div id="header" role="banner"><div id="sr-header-area"><div class="width-clip"><div class="sr-list"><ul class="flat-list sr-bar hover"><li><a href="https://old.reddit.com/" class="choice">front</a></li><li><span class="separator">-</span><a href="https://old.reddit.com/r/all" class="choice">all</a></li></ul></div></div></div><div id="header-bottom-left"><span class="hover pagename redditname"><a href="https://old.reddit.com/r/{sub}/">{sub}</a></span><ul class="tabmenu "><li class="selected"><a href="https://old.reddit.com{path}" class="choice">comments</a></li></ul></div><div id="header-bottom-right"><span class="user">Want to join? <a href="https://www.reddit.com/login" class="login-required login-link">Log in</a> or <a href="https://www.reddit.com/login" class="login-required">sign up</a> in seconds.</span></div></div>
<div class="side"><div class="spacer"><form action="https://old.reddit.com/r/{sub}/search" id="search" role="search"><input type="text" name="q" placeholder="search" tabindex="20"></form></div><div class="spacer"><div class="linkinfo"><div class="date"><span>this post was submitted on &nbsp;</span><time datetime="{link.time.strftime("%Y-%m-%dT%H:%M:%S+00:00")}">{link.time.strftime("%d %b %Y")}</time></div><div class="score"><span class="number">{score}</span> <span class="word">points</span> (91% upvoted)</div></div></div><div class="spacer"><div class="titlebox"><h1 class="hover redditname"><a href="https://old.reddit.com/r/{sub}/" class="hover">{sub}</a></h1><div class="usertext-body may-blank-within md-container "><div class="md"><p>Mark your spoilers. Be the leaf. Shipping is fine, being a jerk about it is not.</p></div></div></div></div></div>
<a name="content"></a><div class="content" role="main"><div id="siteTable" class="sitetable linklisting"><div class=" thing id-{link.id} odd  link self" id="thing_{link.id}" onclick="click_thing(this)" data-fullname="{link.id}" data-type="link" data-gildings="0" data-author="{link.author}" data-author-fullname="t2_{fulln[link.author]}" data-subreddit="{sub}" data-subreddit-prefixed="r/{sub}" data-subreddit-type="public" data-timestamp="{int(link.time.timestamp())}000" data-url="{path}" data-permalink="{path}" data-domain="self.{sub}" data-rank="" data-comments-count="{len(comments)}" data-score="{score}" data-promoted="false" data-nsfw="false" data-spoiler="false" data-context="comments"><p class="parent"></p><span class="rank"></span><div class="midcol unvoted"><div class="arrow up login-required access-required" data-event-action="upvote" role="button" aria-label="upvote" tabindex="0"></div><div class="score unvoted" title="{score}">{score}</div><div class="arrow down login-required access-required" data-event-action="downvote" role="button" aria-label="downvote" tabindex="0"></div></div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank " data-event-action="title" href="{path}" tabindex="1" rel="">{inline(link.title)}</a> <span class="domain">(<a href="/r/{sub}/">self.{sub}</a>)</span></p><p class="tagline ">submitted {reddit_time(link.time)}{edited(link)} by {tagline(link)}</p></div>{self_text}<ul class="flat-list buttons"><li class="first"><a href="https://old.reddit.com{path}" data-event-action="comments" class="bylink comments may-blank" rel="nofollow">{len(comments)} comments</a></li><li class="share"><a class="post-sharing-button" href="javascript: void 0;">share</a></li></ul><div class="reportform report-{link.id}"></div></div><div class="child"></div><div class="clearleft"></div></div><div class="clearleft"></div></div>
<div class="commentarea"><div class="panestack-title"><span class="title">all {len(comments)} comments</span></div><div class="menuarea"><div class="spacer"><span class="dropdown-title lightdrop">sorted by: </span><div class="dropdown lightdrop"><span class="selected">best</span></div></div></div><section class="commentsignupbar__container infobar"><div class="commentsignupbar"><h2 class="commentsignupbar__title">Want to add to the discussion?</h2><p class="commentsignupbar__desc">Post a comment!</p></div></section>
<div id="siteTable_{link.id}" class="sitetable nestedlisting">{"".join(comment(post) for post in tops)}</div></div></div>
<div class="footer-parent"><div class="footer rounded"><div class="col"><ul class="flat-vert hover"><li class="flat-vert title">about</li><li><a href="https://www.redditinc.com" class="choice">about</a></li></ul></div></div><p class="bottommenu">Use of this site constitutes acceptance of our <a href="https://www.redditinc.com/policies/user-agreement">User Agreement</a>. &copy; reddit inc. All rights reserved.</p></div></body></html>
'''


# ---------------------------------------------------------------- AO3

AO3_HEAD = '''<!DOCTYPE html>
<html lang="en">{singlefile}
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="x-ua-compatible" content="ie=edge" />
    <meta name="keywords" content="fanfiction, transformative works, otw, fair use, archive" />
    <meta name="language" content="en-US" />
    <meta name="subject" content="fandom" />
    <meta name="description" content="An Archive of Our Own, a project of the
    Organization for Transformative Works" />
    <meta name="author" content="Organization for Transformative Works" />
    <meta name="viewport" content="width=device-width, initial-scale=1.0"/>
    <title>
      {title}
        |
        Archive of Our Own
    </title>
    <link rel="stylesheet" type="text/css" media="screen" href="/stylesheets/skins/skin_1_default/1_site_screen_.css" />
    <script src="/javascripts/livevalidation_standalone.js"></script>
    <meta name="csrf-param" content="authenticity_token" />
  </head>
  <body class="logged-out" >
    <div id="outer" class="wrapper">
      <ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul>
      <noscript><p id="javascript-warning">While we&#39;ve done our best to make the core functionality of this site accessible without JavaScript, it will work better with it enabled. Please consider turning it on!</p></noscript>
<header id="header" class="region">
  <h1 class="heading"><a href="/"><span>Archive of Our Own</span><img alt="Archive of Our Own" class="logo" src="/images/ao3_logos/logo_42.png" /></a></h1>
  <div id="login" class="dropdown"><p class="user actions"><a id="login-dropdown" href="/users/login">Log In</a></p></div>
  <nav aria-label="Site"><ul class="primary navigation actions"><li class="dropdown"><a href="/menu/fandoms">Fandoms</a></li><li class="dropdown"><a href="/menu/browse">Browse</a></li><li class="search"><form class="search" id="search" role="search" aria-label="Work" action="/works/search" accept-charset="UTF-8" method="get"><fieldset><p><label class="landmark" for="site_search">Work Search</label></p></fieldset></form></li></ul></nav>
  <div class="clear"></div>
</header>
      <div id="inner" class="wrapper">
'''
AO3_FOOT = '''
      </div>
      <div id="footer" role="contentinfo" class="region"><h3 class="landmark heading">Footer</h3><ul class="navigation actions" role="navigation"><li class="module group"><h4 class="heading">About the Archive</h4><ul class="menu"><li><a href="/site_map">Site Map</a></li><li><a href="/tos">Terms of Service</a></li></ul></li></ul></div>
    </div>
  </body>
</html>
'''


def ao3_user(name):
    if name.endswith(" (Guest)"):
        return f'<span>{esc(name[:-8])}</span><span class="role"> (Guest)</span>'
    return f'<a href="/users/{name}/pseuds/{name}">{esc(name)}</a>'


def ao3(page):
    work, comments = page.posts[0], page.posts[1:]
    nr = page.meta["work"]
    chapters = page.meta.get("chapters", "1/1")
    hours, name, long = (-5, "EST", "Eastern Time (US &amp; Canada)") if page.meta.get("zone") == "EST" else (0, "UTC", "UTC")
    page.precision = "minute"
    page.meta.setdefault("url", f"https://archiveofourown.org/works/{nr}?show_comments=true&view_full_work=true")
    work.id, work.permalink = nr, f"https://archiveofourown.org/works/{nr}"
    base = 20_000_000 + number(page.path) % 4_000_000
    for i, post in enumerate(comments):
        base += 7 + number(page.path, i) % 9000
        post.id, post.permalink = str(base), f"https://archiveofourown.org/comments/{base}"

    def single(post, parity):
        local = post.time.astimezone(zone(hours))
        guest = post.author.endswith(" (Guest)")
        if post.state == "deleted":
            return f'''
  <!-- START of single comment -->
<li class="{parity} comment group" id="comment_{post.id}" role="article">
  <p>
    (Previous comment deleted.)
  </p>
</li>
<!-- END of single comment -->
'''
        chapter = post.opts.get("chapter")
        where = f'''
        <span class='parent'>
          on <a href="/works/{nr}/chapters/{int(nr) * 2 + int(chapter)}">Chapter {chapter}</a>
        </span>''' if chapter else ""
        edited = ""
        if "edited" in post.opts:
            from source import when
            post.state = "edited"
            moment = when(post.opts["edited"]).astimezone(zone(hours))
            edited = f'''
    <p class="edited datetime">
      Last Edited <abbr class="day" title="{moment.strftime("%A")}">{moment.strftime("%a")}</abbr> <span class="date">{moment.strftime("%d")}</span>
      <abbr class="month" title="{moment.strftime("%B")}">{moment.strftime("%b")}</abbr> <span class="year">{moment.year}</span>
      <span class="time">{moment.strftime("%I:%M%p")}</span> <abbr class="timezone" title="{long}">{name}</abbr>
    </p>'''
        above = f'''
    <li><a href="/comments/{post.parent.id}">Parent</a></li>
    <li><a href="/comments/{post.parent.id}">Parent Thread</a></li>''' if post.parent is not None else ""
        text = "\n".join(p(inner, br="<br />") if kind == "own" else f"<blockquote>{p(inner)}</blockquote>" for kind, _, inner in post.blocks)
        return f'''
  <!-- START of single comment -->
<li class="{parity} {"guest " if guest else ""}comment group{"" if guest else f" user-{number(post.author) % 900000}"}" id="comment_{post.id}" role="article">
  <h4 class="heading byline">
        {ao3_user(post.author)}{where}
    <span class="posted datetime">
      <abbr class="day" title="{local.strftime("%A")}">{local.strftime("%a")}</abbr> <span class="date">{local.strftime("%d")}</span>
      <abbr class="month" title="{local.strftime("%B")}">{local.strftime("%b")}</abbr> <span class="year">{local.year}</span>
      <span class="time">{local.strftime("%I:%M%p")}</span> <abbr class="timezone" title="{long}">{name}</abbr>
    </span>
  </h4>
    <div class="icon">
        {'<span class="visitor icon"><!-- visitor icon holder --></span>' if guest else f'<a href="/users/{post.author}/pseuds/{post.author}"><img alt="" class="icon" src="/images/skins/iconsets/default/icon_user.png" /></a>'}
    </div>
    <blockquote class="userstuff">
      {text}
    </blockquote>{edited}

  <h5 class="landmark heading">Comment Actions</h5>

<ul class="actions" id="navigation_for_comment_{post.id}" >
    <li id="add_comment_reply_link_{post.id}"><a data-remote="true" href="/comments/add_comment_reply?chapter_id={int(nr) * 2 + int(chapter or 1)}&amp;id={post.id}&amp;view_full_work=true">Reply</a></li>{above}
  <li><a href="/comments/{post.id}">Thread</a></li>
</ul>

  <div id="delete_comment_placeholder_{post.id}" style="display:none;">
  </div>

    <div id="add_comment_reply_placeholder_{post.id}" style="display: none;">
    </div>

</li>
<!-- END of single comment -->
'''

    def thread(posts, depth=0):
        out = []
        for i, post in enumerate(posts):
            out.append(single(post, "odd" if (i + depth) % 2 == 0 else "even"))
            if post.replies:
                out.append(f"\n      <li>\n        <!-- START thread -->\n<ol class=\"thread\">\n{thread(post.replies, depth + 1)}\n<!-- END thread -->\n\n        </ol> <!-- needed to close thread -->\n      </li>\n")
        return "".join(out)

    def tags(kind, label, values):
        items = "".join(f'<li><a class="tag" href="/tags/{slug(v, "%20")}/works">{esc(v)}</a></li>' for v in values)
        return f'<dt class="{kind} tags">{label}:</dt><dd class="{kind} tags"><ul class="commas">{items}</ul></dd>\n'

    kinds = {"summary": "", "notes": "", "fiction": ""}
    for kind, _, inner in work.blocks:
        if kind == "own":
            kinds["notes"] += p(inner)
        elif kind in ("summary", "fiction"):
            kinds[kind] += p(inner)
    published = page.meta.get("published", work.time.strftime("%Y-%m-%d"))
    tops = [post for post in comments if post.parent is None]
    meta = (tags("rating", "Rating", ["General Audiences"]) + tags("warning", '<a href="/tos_faq#tags">Archive Warning</a>', ["No Archive Warnings Apply"])
            + tags("category", "Category", ["F/F"]) + tags("fandom", "Fandom", ["Avatar: Legend of Korra"])
            + tags("relationship", "Relationship", page.meta["ships"].split("; ")) + tags("character", "Characters", page.meta["cast"].split("; "))
            + tags("freeform", "Additional Tags", [t.lstrip("~") for t in work.tags]))
    return AO3_HEAD.format(singlefile=singlefile(page), title=f"{esc(plain(work.title))} - {esc(work.author)} - Avatar: Legend of Korra") + f'''
<div id="main" class="works-show region" role="main">
<h2 class="landmark heading">Actions</h2>
<ul class="work navigation actions" role="menu"><li class="comments"><a href="#comments">Comments</a></li><li class="share"><a href="/works/{nr}/share">Share</a></li><li class="download" aria-haspopup="true"><a href="#">Download</a></li></ul>
<h3 class="landmark heading">Work Header</h3>
<div class="wrapper">
<dl class="work meta group" role="complementary">
{meta}<dt class="language">Language:</dt><dd class="language">English</dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt><dd class="published">{published}</dd><dt class="words">Words:</dt><dd class="words">{page.meta["words"]}</dd><dt class="chapters">Chapters:</dt><dd class="chapters">{chapters}</dd><dt class="comments">Comments:</dt><dd class="comments">{len(comments)}</dd><dt class="kudos">Kudos:</dt><dd class="kudos">{number(page.path, "k") % 900 + 20}</dd><dt class="hits">Hits:</dt><dd class="hits">{number(page.path, "h") % 9000 + 900:,}</dd></dl></dd>
</dl>
</div>
<div id="workskin">
  <div class="preface group">
    <h2 class="title heading">{inline(work.title)}</h2>
    <h3 class="byline heading"><a rel="author" href="/users/{work.author}/pseuds/{work.author}">{esc(work.author)}</a></h3>
    <div class="summary module" role="complementary"><h3 class="heading">Summary:</h3><blockquote class="userstuff">{kinds["summary"]}</blockquote></div>
    <div class="notes module" role="complementary"><h3 class="heading">Notes:</h3><blockquote class="userstuff">{kinds["notes"]}</blockquote></div>
  </div>
  <div id="chapters" role="article"><h3 class="landmark heading" id="work">Work Text:</h3><div class="userstuff">{kinds["fiction"]}</div></div>
</div>
<div id="feedback" class="feedback">
<h3 class="landmark heading">Actions</h3>
<ul class="actions" role="navigation"><li><a href="#main">&#8593; Top</a></li><li id="show_comments_link"><a data-remote="true" href="/comments/hide_comments?work_id={nr}">Hide Comments ({len(comments)})</a></li></ul>
<div id="kudos"><p class="kudos"><a href="/users/frondlybear">frondlybear</a> and <a href="/works/{nr}/kudos">12 guests</a> left kudos on this work!</p></div>
<h3 class="landmark heading"><a id="comments">Comments</a></h3>
<div id="add_comment_placeholder" title="top level comment"><div id="add_comment"><h4 class="heading">Post Comment</h4></div></div>
<div id="comments_placeholder" >

  <!-- START thread -->
<ol class="thread">
{thread(tops)}
<!-- END thread -->
</ol>

</div>
</div>
</div>
''' + AO3_FOOT


def ao3_locked(page):
    """What the Archive shows to a guest in place of a work that only members may read."""
    page.meta.setdefault("url", "https://archiveofourown.org/users/login?restricted=true")
    return AO3_HEAD.format(singlefile=singlefile(page), title="New\n          Session") + '''
<div id="main" class="sessions-new region" role="main">
<div class="flash"></div>
<div class="flash error">This work is only available to registered users of the Archive. If you already have an Archive of Our Own account, please log in to access this work. If you don&#39;t have an account, you can request an invitation.</div>
<h2 class="heading">Log in</h2>
<div id="loginform">
<form class="new_user" id="new_user" action="/users/login?restricted=true" accept-charset="UTF-8" method="post">
<dl><dt><label for="user_login">Username or email:</label></dt><dd><input type="text" name="user[login]" id="user_login" /></dd><dt><label for="user_password">Password:</label></dt><dd><input type="password" name="user[password]" id="user_password" /></dd></dl>
<p class="submit actions"><input type="submit" name="commit" value="Log in" /></p>
</form>
<p class="footnote">Forgot your password or username? <a href="/users/password/new">Reset password</a>.</p>
</div>
</div>
''' + AO3_FOOT
