package authlab.suite.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.client.Service;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** HTTP/2 (RFC 9113) frame by frame. */
final class Http2 implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int GOAWAY = 7;
    static final int CONTINUATION = 9;
    private static final int PING = 6;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private static final int PRIORITY = 0x20;
    private static final int PRIORITY_BYTES = 5;
    private static final int PING_BYTES = 8;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int FRAMES_MAX = 100_000;

    private static final class Frame {
        private final int type;
        private final int flags;
        private final byte[] payload;

        private Frame(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            this.type = in.readUnsignedByte();
            this.flags = in.readUnsignedByte();
            in.skipNBytes(4);
            this.payload = in.readNBytes(length);
        }
    }

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    private Http2(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new DataOutputStream(socket.getOutputStream());
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Greeted, with no wishes. */
    static Http2 at(Service service) {
        try {
            Http2 connection = new Http2(service.wire().open("h2"));
            connection.out.write(PREFACE.getBytes(US_ASCII));
            connection.send(SETTINGS, 0, 0, new byte[0]);
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
        out.write(payload.length >> 16);
        out.writeShort(payload.length);
        out.write(type);
        out.write(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    /** The server's settings, by their numbers. */
    Map<Integer, Integer> settings() throws IOException {
        byte[] payload = awaited(SETTINGS);
        Map<Integer, Integer> settings = new HashMap<>();
        for (ByteBuffer left = ByteBuffer.wrap(payload); left.hasRemaining(); ) {
            settings.put((int) left.getShort(), left.getInt());
        }
        return settings;
    }

    /** Returns when the server says that it has had enough, or just goes. Fails if it only falls silent. */
    void awaitEnd() {
        try {
            awaited(GOAWAY);
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("it was not ended", silent);
        } catch (IOException gone) {
            return;
        }
    }

    /** The payload of the next frame of that type, without what it says of its stream's priority. */
    byte[] awaited(int wanted) throws IOException {
        for (int frames = 0; frames < FRAMES_MAX; frames++) {
            Frame frame = new Frame(in);
            if (frame.type == wanted) {
                byte[] payload = frame.payload;
                boolean isPreceded = wanted == HEADERS && (frame.flags & PRIORITY) != 0;
                return isPreceded ? Arrays.copyOfRange(payload, PRIORITY_BYTES, payload.length) : payload;
            }
        }
        throw new AssertionError("no frame of type " + wanted);
    }

    /** Returns when the server has taken in all that was sent before; whether it has reset a stream meanwhile. */
    boolean isResetByNow() throws IOException {
        send(PING, 0, 0, new byte[PING_BYTES]);
        boolean isReset = false;
        for (int frames = 0; frames < FRAMES_MAX; frames++) {
            Frame frame = new Frame(in);
            isReset |= frame.type == RST_STREAM;
            if (frame.type == PING && frame.flags == ACK) {
                return isReset;
            }
        }
        throw new AssertionError("no answer to a ping");
    }

    static byte[] getMe() {
        return request("GET", "/api/me");
    }

    /** A block of headers, spelled out (RFC 7541 §6.2.2). */
    static byte[] request(String method, String path) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":method", method);
        literal(block, ":scheme", "https");
        literal(block, ":authority", "localhost");
        literal(block, ":path", path);
        return block.toByteArray();
    }

    /** {@code CONNECT}, which has neither scheme nor path (RFC 9113 §8.5). */
    static byte[] connect() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":method", "CONNECT");
        literal(block, ":authority", "localhost:5432");
        return block.toByteArray();
    }

    static byte[] header(String name, String value) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, name, value);
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        block.write(name.length());
        block.writeBytes(name.getBytes(US_ASCII));
        block.write(value.length());
        block.writeBytes(value.getBytes(US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
