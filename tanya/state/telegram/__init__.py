"""What the Telegram door keeps: updates until they are answered, chats and what they chose, access."""
