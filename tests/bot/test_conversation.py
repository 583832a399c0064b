from bot.conversation import Conversations


def test_only_the_last_questions_are_kept_oldest_first() -> None:
    conversations = Conversations(questions=2)
    for question in ("satu", "dua", "tiga"):
        conversations.add(7, question)
    assert conversations.before(7) == ("dua", "tiga")


def test_the_chat_that_wrote_longest_ago_is_forgotten_first() -> None:
    conversations = Conversations(chats=2)
    for chat in (1, 2, 1, 3):
        conversations.add(chat, "apa?")
    assert [bool(conversations.before(chat)) for chat in (1, 2, 3)] == [True, False, True]


def test_a_chat_has_one_turn_at_a_time_and_each_chat_its_own() -> None:
    conversations = Conversations()
    mine = conversations.turn(1)
    assert conversations.turn(1) is mine
    assert conversations.turn(2) is not mine
