"""Opening provisions of the shipped digests, which have no pages."""

from bot.actions import Edit, Picture, Say, Toast
from bot.words import welcome
from tests.bot.flows.talking import Talk, button_of, labels, last, only

DEADLINE = "Kapan SKPD paling lambat menyampaikan laporan kinerja?"


def test_a_source_opens_the_provision_whole_with_what_stands_beside_and_above(talk: Talk) -> None:
    toast, said = talk.press(only(talk.write(DEADLINE)), "📖 1")
    assert toast == Toast("tekan")
    assert isinstance(said, Say)
    assert said.plain.startswith("Pasal 19 ayat (2) · PP 8/2006\n")
    assert "✅ Berlaku · ringkasan, bukan naskah resmi" in said.plain
    assert {"◀️ ayat (1)", "⬆️ Pasal 19"} <= set(labels(said))


def test_a_neighbour_is_shown_in_the_same_message(talk: Talk) -> None:
    opened = last(talk.press(only(talk.write(DEADLINE)), "📖 1"))
    _, edited = talk.press(opened, "⬆️ Pasal 19")
    assert isinstance(edited, Edit)
    assert edited.message_id == 99
    assert edited.plain.startswith("Pasal 19 · PP 8/2006\n")


def test_a_link_opens_the_same_provision(talk: Talk) -> None:
    opened = last(talk.press(only(talk.write(DEADLINE)), "📖 1"))
    assert last(talk.write("/start prpp-8-2006_p19_y2")) == opened


def test_a_link_to_a_document_shows_its_parts(talk: Talk) -> None:
    said = only(talk.write("/start prpp-8-2006"))
    assert said.plain.startswith("PP Nomor 8 Tahun 2006 tentang")
    assert last(talk.press(said, "Pasal 19")).plain.startswith("Pasal 19 · PP 8/2006")


def test_a_heading_is_found_by_its_digest(talk: Talk) -> None:
    answered = only(talk.write("/predikat 75"))
    opened = last(talk.press(answered, "📖 1"))
    assert opened.plain.startswith("Predikat nilai AKIP dan rentangnya · PermenPANRB 88/2021")


def test_a_link_to_what_is_gone_says_so(talk: Talk) -> None:
    for payload in ("pnpp-99-2099_p1", "prpp-8-2006_p999", "prpp-8-2006_Xffffffffffff"):
        assert last(talk.write(f"/start {payload}")).plain == welcome.GONE


def test_a_page_that_there_is_not_is_said_so(talk: Talk) -> None:
    _, said = talk.press_data("i3:rpp-8-2006_p19", Say("", "."))
    assert isinstance(said, Say)
    assert said.plain == welcome.NO_PICTURE


def test_a_button_that_is_no_longer_known_says_so(talk: Talk) -> None:
    for data in ("?", "z:abc", "p:", "s:npp-99-2099", "q9:j_aaaaaaaaaaaaaaaaaaaa", "x" * 64):
        plan = talk.press_data(data, Say("", "."))
        assert plan[0] == Toast("tekan", welcome.STALE_BUTTON) or last(plan).plain == welcome.GONE


def test_the_citation_of_a_provision_can_be_copied(talk: Talk) -> None:
    opened = last(talk.press(only(talk.write(DEADLINE)), "📖 1"))
    copied = button_of(opened, "Salin").copy
    assert copied.startswith("Pasal 19 ayat (2) PP Nomor 8 Tahun 2006 tentang")
    assert copied.endswith("(ringkasan, bukan naskah resmi)")


def test_no_picture_is_sent_of_what_has_no_pages(talk: Talk) -> None:
    plan = talk.press(only(talk.write(DEADLINE)), "📖 1")
    assert not any(isinstance(action, Picture) for action in plan)


OLD = "/pasal 2 PP 46/2011"  # revoked in 2019


def of_2018(talk: Talk) -> Say:
    talk.write("/tanggal 1 Mei 2018")
    answered = only(talk.write(OLD))
    talk.write("/tanggal hari ini")
    return answered


def test_a_source_of_an_answer_of_another_day_opens_with_the_standing_of_that_day(talk: Talk) -> None:
    opened = last(talk.press(of_2018(talk), "📖 1"))
    assert opened.plain.startswith("🗓 Menurut aturan per 1 Mei 2018\n\nPasal 2")
    assert "✅ Berlaku" in opened.plain
    _, beside = talk.press(opened, "▶️")
    assert isinstance(beside, Edit)
    assert beside.plain.startswith("🗓 Menurut aturan per 1 Mei 2018\n\nPasal 3")
    asked = last(talk.press(beside, "⚖️ Status"))
    assert "Pada 1 Mei 2018: PP Nomor 46 Tahun 2011 masih berlaku" in asked.plain


def test_what_a_link_opens_is_of_the_day_that_was_chosen(talk: Talk) -> None:
    assert "⛔ Dicabut oleh PP 30/2019" in last(talk.write("/start prpp-46-2011_p2")).plain
    talk.write("/tanggal 1 Mei 2018")
    opened = last(talk.write("/start prpp-46-2011_p2"))
    assert opened.plain.startswith("🗓 Menurut aturan per 1 Mei 2018\n")
    assert "✅ Berlaku" in opened.plain
    document = only(talk.write("/start prpp-46-2011"))
    assert document.plain.startswith("🗓 Menurut aturan per 1 Mei 2018\n")
    assert "✅ Berlaku" in document.plain


def test_a_citation_that_is_copied_tells_the_day_on_which_it_counts(talk: Talk) -> None:
    answered = of_2018(talk)
    opened = last(talk.press(answered, "📖 1"))
    for said in (answered, opened):
        assert button_of(said, "Salin").copy.endswith("; menurut aturan per 1 Mei 2018)")
    today = last(talk.write("/start prpp-46-2011_p2"))
    assert button_of(today, "Salin").copy.endswith("; tidak berlaku)")


def test_what_counts_on_a_day_that_the_question_names_is_not_said_to_count_today(talk: Talk) -> None:
    answered = only(talk.write("bunyi Pasal 2 PP 46/2011 per 1 Mei 2018"))
    assert "✅ Berlaku pada tanggal yang ditanyakan" in answered.plain
    assert button_of(answered, "Salin").copy.endswith("; menurut aturan pada tanggal yang ditanyakan)")
