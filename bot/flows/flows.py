"""From an update to its plan: which flow takes it."""

from collections.abc import Callable
from datetime import date

from telegram import ChatMember, ChatMemberUpdated, Message, Update
from telegram.ext import filters

from bot.actions import Plan
from bot.flows.addressed import Written, file_of, in_group, written
from bot.flows.asking import Asked, Asking, said
from bot.flows.buttons import answer_below, asks_why
from bot.flows.choices import Choices
from bot.flows.commands import Commands
from bot.flows.desk import Assists, Hears, Limits, Live, Me
from bot.flows.inline import Inline
from bot.flows.notebook import Notebook
from bot.flows.presses import Presses
from bot.flows.privacy import Privacy
from bot.flows.rating import Ratings
from bot.flows.reading import Readings
from bot.showing.clean import one_line
from bot.showing.packing import simple
from bot.words import welcome
from tanya.state.database import State
from tanya.state.records import Kept
from tanya.state.telegram.records import Chat

_INSIDE = (ChatMember.MEMBER, ChatMember.ADMINISTRATOR)


class Flows:
    """What is said to each update. plan() blocks, and may come from any thread."""

    def __init__(
        self,
        assistant: Assists,
        state: State,
        owner: Callable[[int], str],
        me: Me,
        limits: Limits,
        today: Callable[[], date] = date.today,
        hears: Hears | None = None,
        quick: Assists | None = None,
        admins: tuple[int, ...] = (),
    ) -> None:
        """owner: the pseudonym under which a chat's questions are kept.

        hears: without it, voice and pictures are declined. quick: what answers inline queries, of which one
        comes at nearly every letter, where the assistant itself asks a language model. admins: are told of
        their commands, too.
        """
        self._hears = hears
        self._me = me
        self._notebook = Notebook(state, owner, lambda: assistant.build_id)
        self._asking = Asking(assistant, self._notebook, me, limits)
        self._ratings = Ratings(self._notebook)
        readings, privacy = Readings(assistant), Privacy(self._notebook, limits)
        choices = Choices(assistant, state.telegram.chats, today)
        talking = (assistant, self._notebook, self._asking, readings, choices, privacy)
        self._commands = Commands(*talking, me, admins)
        self._presses = Presses(*talking)
        self._inline = Inline(quick or assistant, me, limits)

    def plan(self, update: Update, chat: Chat, live: Live) -> Plan:
        """Empty where there is nothing to say. Bad input is answered; raises for faults only."""
        if update.inline_query:
            return self._inline.plan(update.inline_query, chat)
        if update.callback_query:
            return self._presses.plan(update.callback_query, update.update_id, chat, live)
        if update.message:
            return self._message(update, update.message, chat, live)
        if update.edited_message:
            return self._edited(update, update.edited_message, chat, live)
        if update.my_chat_member:
            return self._let_in(update.my_chat_member)
        return ()

    def _let_in(self, change: ChatMemberUpdated) -> Plan:
        """A greeting where the bot has come into a group."""
        came = change.new_chat_member.status in _INSIDE and change.old_chat_member.status not in _INSIDE
        if not (came and in_group(change)):
            return ()
        return (said(simple(welcome.start_in_group(self._me.username, by_name=self._me.by_name))),)

    def _message(self, update: Update, message: Message, chat: Chat, live: Live) -> Plan:
        if filters.StatusUpdate.ALL.check_update(update):
            return ()  # Telegram's own notes, that a message was pinned, want no answer
        if message.via_bot and message.via_bot.id == self._me.id:
            return ()  # a card of ours that was put here: the answer is on it
        words = written(message, self._me)
        asked = self._asked(update, message, chat, words)
        if words.command:
            known = self._commands.knows(words.command)
            heard = words.addressed or (known and words.command != "start")
            return self._commands.plan(words, asked, live) if heard else ()
        if not words.addressed:
            return ()
        if words.text:
            return self._words(message, asked, live)
        if self._hears and (file_id := file_of(message)):
            return self._heard(self._hears.words(file_id), asked, live)
        return self._wordless(message)

    def _heard(self, words: str, asked: Asked, live: Live) -> Plan:
        """What was understood is said first: a wrong number is then seen at once."""
        if not words:
            return (said(simple(welcome.NOT_HEARD), reply_to=asked.message_id),)
        understood = simple(welcome.heard(one_line(words, 500)))
        return (said(understood), *self._asking.answered(asked.saying(words), live))

    def _words(self, message: Message, asked: Asked, live: Live) -> Plan:
        if reason_for := asks_why(message.reply_to_message):
            replied = message.reply_to_message
            assert replied is not None, "it has the buttons"
            return self._ratings.comment(asked.chat, reason_for, asked.text, replied.message_id)
        plan = self._asking.answered(asked, live)
        return plan if message.text else (said(simple(welcome.CAPTION_ONLY)), *plan)

    def _wordless(self, message: Message) -> Plan:
        if in_group(message) and message.text:
            text = welcome.EMPTY_MENTION.format(bot=self._me.username)
        elif message.voice or message.audio or message.video_note:
            text = welcome.VOICE
        elif message.photo or message.document or message.video or message.animation:
            text = welcome.PICTURE
        else:
            text = welcome.TEXT_ONLY
        return (said(simple(text), reply_to=message.message_id if in_group(message) else None),)

    def _edited(self, update: Update, message: Message, chat: Chat, live: Live) -> Plan:
        """A question that was put right is answered anew, in a private chat; other changes are not seen."""
        words = written(message, self._me)
        if in_group(message) or words.command or not (message.text and words.text):
            return ()
        found = self._notebook.conversation(chat)
        if found and found.turns and found.turns[-1].question == words.text:
            return ()
        return self._asking.answered(self._asked(update, message, chat, words), live)

    def _asked(self, update: Update, message: Message, chat: Chat, words: Written) -> Asked:
        group = in_group(message)
        kept = self._replied(message, chat)
        reply_to = message.message_id if group else None
        return Asked(words.text, chat, update.update_id, group, reply_to, kept)

    def _replied(self, message: Message, chat: Chat) -> Kept | None:
        """The answer that the message is a reply to, where it was given in this chat."""
        below = answer_below(message.reply_to_message)
        if below is None or below[0] not in ("", self._notebook.owner(chat)):
            return None
        return self._notebook.answer(chat, below[1])
