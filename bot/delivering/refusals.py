"""What is sent in the place of an action that Telegram refused: plainer each time, until nothing is left."""

from dataclasses import replace

from bot.actions import Action, Cards, Edit, File, Picture, Press, Say, Toast

_SHUT = (
    "chat not found",
    "peer_id_invalid",
    "user is deactivated",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "topic_closed",
)
_KEPT = "message is not modified"  # it shows what it was to show
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NO_REPLY = ("message to be replied not found", "replied message not found", "reply message not found")
_BUTTONS = ("button", "keyboard", "reply markup", "reply_markup")
_LONG = ("message is too long", "message_too_long")
_NO_PICTURE = ("photo", "image", "file", "media")
_MOST = 4096  # UTF-16 units of a message


def is_shut(complaint: str) -> bool:
    """Whether nothing at all can be said in that chat."""
    return _any(_SHUT, complaint)


def is_of_pictures(action: Action, complaint: str) -> bool:
    """Whether it is a picture that is not allowed there; words may be."""
    return isinstance(action, Picture) and _any(_NO_PICTURE, complaint)


def is_without_thread(complaint: str) -> bool:
    """Whether the topic that was asked in is gone."""
    return "thread not found" in complaint.lower()


def is_done(complaint: str) -> bool:
    """Whether it shows already what it was to show."""
    return _KEPT in complaint.lower()


def is_worth_saying(action: Action, complaint: str) -> bool:
    """Whether somebody misses something where it is let go."""
    return not isinstance(action, Toast | Press | Cards) and not is_done(complaint)


def instead(action: Action, complaint: str) -> tuple[Action, ...]:
    """What to try now; each is less than what was refused. Nothing where that is how it ends."""
    if is_done(complaint):
        return ()
    match action:
        case Toast() | Press() | File():
            return ()
        case Cards():
            return _plain_cards(action)
        case Edit() if _any(_GONE, complaint):
            return (Say(action.html, action.plain, action.keyboard),)
        case Picture() if _any(_NO_PICTURE, complaint):
            return (caption_of(action),)
        case Say() if action.reply_to is not None and _any(_NO_REPLY, complaint):
            return (replace(action, reply_to=None),)
    return _less(action, complaint)


def caption_of(picture: Picture) -> Say:
    """The words of a picture that cannot be had."""
    return Say(picture.html, picture.plain, picture.keyboard)


def _less(action: Say | Edit | Picture, complaint: str) -> tuple[Action, ...]:
    """Without its buttons where those are at fault, else without tags, else in parts, else nothing."""
    if action.keyboard and _any(_BUTTONS, complaint):
        return (replace(action, keyboard=()),)
    if action.html:
        return (replace(action, html=""),)
    if isinstance(action, Picture):
        return (replace(caption_of(action), html=""),)
    if _any(_LONG, complaint) and _units(action.plain) > _MOST:
        return _parts(action)
    return (replace(action, keyboard=()),) if action.keyboard else ()


def _plain_cards(action: Cards) -> tuple[Action, ...]:
    if not any(card.html for card in action.cards):
        return ()
    return (replace(action, cards=tuple(replace(card, html="", keyboard=()) for card in action.cards)),)


def _parts(action: Say | Edit) -> tuple[Action, ...]:
    """Half by half: a letter outside the first plane counts as two, and is never cut."""
    half = len(action.plain) // 2
    space = action.plain.find(" ", half)
    cut = space if 0 < space < half * 3 // 2 else half
    first, rest = replace(action, plain=action.plain[:cut], keyboard=()), action.plain[cut:].lstrip()
    return (first, Say("", rest, action.keyboard))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _any(signs: tuple[str, ...], complaint: str) -> bool:
    said = complaint.lower()
    return any(sign in said for sign in signs)
